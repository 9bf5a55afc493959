import { useTranslation } from "react-i18next";
import { Page } from "@/components/Page";

/** For whoever came here without an office that sees staff. */
export function NoRight({ title }: { title: string }) {
  const { t } = useTranslation("desk");
  return (
    <Page title={title}>
      <p className="desk-panel desk-empty">{t("staff.noRight")}</p>
    </Page>
  );
}
