import { useTranslation } from "react-i18next";
import type { ActFieldsProps } from "./fields";
import { RadioField } from "./RadioField";
import { TextAreaField } from "./TextAreaField";

/** The recommendation of a review and its opinion. */
export function ReviewFields({ draft, change, errorOf }: ActFieldsProps) {
  const { t } = useTranslation("desk");
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
    </>
  );
}
