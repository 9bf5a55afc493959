import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";
import type { ActFieldsProps } from "./fields";
import { RadioField } from "./RadioField";
import { TextAreaField } from "./TextAreaField";

/** The recommendation of a review and its opinion; whether two must sign what follows. */
export function ReviewFields({ matter, draft, change, errorOf }: ActFieldsProps & { matter: Dto<"Matter"> }) {
  const { t } = useTranslation("desk");
  const { level, specialCases = [] } = matter.authorisation ?? {};
  return (
    <>
      <RadioField
        label={t("review.recommendation")}
        value={draft.recommendation}
        options={(["GRANT", "REFUSE"] as const).map((value) => ({
          value,
          label: t(`recommendation.${value}`),
        }))}
        error={errorOf("/recommendation")}
        onChange={(recommendation) => change({ recommendation })}
      />
      <TextAreaField
        label={t("review.opinion")}
        required
        hint={t("review.opinionHint")}
        value={draft.opinion}
        error={errorOf("/opinion")}
        onChange={(opinion) => change({ opinion })}
      />
      {level === "DOUBLE" && <p className="desk-note">{t("specialCase.always")}</p>}
      {level === "SINGLE" && specialCases.length > 0 && (
        <RadioField
          label={t("specialCase.legend")}
          hint={t("specialCase.hint")}
          value={draft.specialCase}
          options={[
            { value: "", label: t("specialCase.none") },
            ...specialCases.map(({ code, name }) => ({ value: code, label: <Chinese>{name}</Chinese> })),
          ]}
          error={errorOf("/specialCase")}
          onChange={(specialCase) => change({ specialCase })}
        />
      )}
    </>
  );
}
