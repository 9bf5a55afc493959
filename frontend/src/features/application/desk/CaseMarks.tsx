import { useTranslation } from "react-i18next";

interface Props {
  deemedAccepted?: boolean;
  extended?: boolean;
  twoSign?: boolean;
}

/** What is out of the ordinary in the life of a case, beside its phase. */
export function CaseMarks({ deemedAccepted, extended, twoSign }: Props) {
  const { t } = useTranslation(["desk", "common"]);
  return (
    <>
      {deemedAccepted && <span className="mark mark-warn">{t("common:deemed")}</span>}
      {extended && <span className="mark mark-strong">{t("case.extended")}</span>}
      {twoSign && <span className="mark mark-strong">{t("case.twoSign")}</span>}
    </>
  );
}
