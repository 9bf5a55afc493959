import { useInstallation } from "@/api/installation";

/** What every page of a demonstration must say; nothing in production. */
export function DemoBanner() {
  const { data } = useInstallation();
  if (!data?.banner) return null;
  return (
    <div className="demo-banner" role="note">
      {data.banner}
    </div>
  );
}
