import { useTranslation } from "react-i18next";
import { Chinese } from "@/components/Chinese";

/** On which law an act stands; without one, on the guide of the matter. */
export function LegalBases({ bases }: { bases: string[] }) {
  const { t } = useTranslation(["desk", "common"]);
  return (
    <>
      {t("act.basis")}
      {bases.length > 0 ? <Chinese>{bases.join(t("common:listComma"))}</Chinese> : t("act.noBasis")}
    </>
  );
}
