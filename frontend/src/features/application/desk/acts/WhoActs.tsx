import { useTranslation } from "react-i18next";
import { daysBetween, formatDay } from "@/lib/format";
import { useNow } from "../../clock/useNow";
import type { Case } from "../queries";

/** What stands in the way of a decision: a special procedure under way, or a signature that is missing. */
export function WhoActs({ found }: { found: Case }) {
  return (
    <>
      <UnderWay found={found} />
      <Signatures found={found} />
    </>
  );
}

function UnderWay({ found: { suspension } }: { found: Case }) {
  const { t } = useTranslation(["desk", "common"]);
  const now = useNow();
  if (!suspension) return null;
  const { specialProcedure, since, expectedOn } = suspension;
  const name = t(`common:specialProcedure.${specialProcedure}`);
  return (
    <div className="desk-note desk-note-warn act-state">
      <strong>{t("suspended.title", { name })}</strong>
      <p>{t("suspended.text", { since: formatDay(since), day: formatDay(expectedOn) })}</p>
      {daysBetween(expectedOn, now) > 0 && <p>{t("suspended.overrunText")}</p>}
    </div>
  );
}

function Signatures({ found: { signature, review, phase } }: { found: Case }) {
  const { t } = useTranslation("desk");
  if (!signature?.required || phase !== "ACCEPTED") return null;
  const { recommendation } = signature;
  return (
    <div className="act-state act-signatures">
      <strong>{t("signature.title")}</strong>
      {recommendation ? (
        <>
          <p>{t("signature.second", { opinion: t(`signature.${recommendation}`) })}</p>
          <p className="quiet">{t("signature.again")}</p>
        </>
      ) : (
        <p>{t(review ? "signature.first" : "signature.reviewFirst")}</p>
      )}
    </div>
  );
}
