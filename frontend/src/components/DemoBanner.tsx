import { useTranslation } from "react-i18next";
import { useInstallation } from "@/api/installation";

/** What every page of a demonstration must say; nothing in production. */
export function DemoBanner() {
  const { t } = useTranslation();
  const { data } = useInstallation();
  if (!data?.banner) return null;
  return (
    <section className="demo-banner" aria-label={t("demoBanner")}>
      {data.banner}
    </section>
  );
}
