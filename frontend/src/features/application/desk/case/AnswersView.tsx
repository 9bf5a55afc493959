import { LockOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { useChinese } from "@/components/Chinese";
import { answerRows } from "./answerRows";

interface Props {
  matter: Dto<"Matter">;
  answers: Record<string, unknown>;
}

/** The answers with the titles of the form. */
export function AnswersView({ matter, answers }: Props) {
  const { t, i18n } = useTranslation(["desk", "common"]);
  const words = { yes: t("answers.yes"), no: t("answers.no"), comma: t("common:listComma") };
  const rows = answerRows(matter.form, matter.formLayout, answers, words);
  return (
    <dl className="facts facts-wide" {...useChinese()}>
      {rows.map((row) => (
        <div key={row.pointer} className={row.heading ? "facts-heading" : undefined}>
          <dt>
            {row.title}
            {row.personal && (
              <LockOutlined
                className="personal"
                role="img"
                aria-label={t("answers.personal")}
                title={t("answers.personal")}
              />
            )}
          </dt>
          <dd>
            {row.heading
              ? null
              : (row.text ?? (
                  <span className="quiet" lang={i18n.language}>
                    {t("answers.blank")}
                  </span>
                ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
