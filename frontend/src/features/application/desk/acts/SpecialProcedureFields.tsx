import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { formatDay, shanghaiDay } from "@/lib/format";
import { useNow } from "../../clock/useNow";
import type { Case } from "../queries";
import { DaysField } from "./DaysField";
import type { ActFieldsProps } from "./fields";
import { RadioField } from "./RadioField";
import { TextAreaField } from "./TextAreaField";
import { useLastDay } from "./useLastDay";

/** The eight of the Licensing Law (Art. 45), in its order. */
const procedures: Dto<"SpecialProcedure">[] = [
  "HEARING",
  "TENDER",
  "AUCTION",
  "INSPECTION",
  "TESTING",
  "QUARANTINE",
  "APPRAISAL",
  "EXPERT_REVIEW",
];

/** Which procedure, how long it will take, and why. */
export function SpecialProcedureFields({ found, draft, change, errorOf }: ActFieldsProps & { found: Case }) {
  const { t } = useTranslation(["desk", "common"]);
  const today = shanghaiDay(useNow());
  const expected = useLastDay(found.matter.jurisdiction, today, draft.days);
  return (
    <>
      <p className="desk-note desk-note-warn">{t("special.notSite")}</p>
      <div className="act-eight">
        <RadioField
          label={t("special.procedure")}
          value={draft.specialProcedure}
          options={procedures.map((value) => ({ value, label: t(`common:specialProcedure.${value}`) }))}
          error={errorOf("/specialProcedure")}
          onChange={(specialProcedure) => change({ specialProcedure })}
        />
      </div>
      <DaysField
        label={t("special.days")}
        value={draft.days}
        hint={expected && t("special.expected", { day: formatDay(expected) })}
        error={errorOf("/days")}
        onChange={(days) => change({ days })}
      />
      <TextAreaField
        label={t("reasonLabel.START_SPECIAL_PROCEDURE")}
        required
        value={draft.reason}
        error={errorOf("/reason")}
        onChange={(reason) => change({ reason })}
      />
    </>
  );
}
