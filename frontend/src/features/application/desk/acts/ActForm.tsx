import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem, fieldErrors } from "@/api/problem";
import type { Dto } from "@/api/types";
import { LegalBases } from "../LegalBases";
import type { Case } from "../queries";
import { useActDraft } from "./actDrafts";
import { type ActType, graveActs, missingIn, mostDays } from "./actRequest";
import { CorrectionFields } from "./CorrectionFields";
import { ExtensionFields } from "./ExtensionFields";
import { RefuseAcceptanceFields } from "./RefuseAcceptanceFields";
import { ReviewFields } from "./ReviewFields";
import { SignFields } from "./SignFields";
import { SpecialProcedureFields } from "./SpecialProcedureFields";
import { TextAreaField } from "./TextAreaField";

interface Props {
  found: Case;
  act: Dto<"AvailableAct">;
  pending: boolean;
  error: unknown;
  onSend: () => void;
}

/** Members of a request that have a field which shows what is wrong with them. */
const known = new Set([
  "/items",
  "/ground",
  "/competentOrgan",
  "/reason",
  "/recommendation",
  "/opinion",
  "/note",
  "/specialProcedure",
  "/days",
  "/approval",
  "/specialCase",
]);

const withReason = ["REFUSE", "WITHDRAW", "EXPLAIN_DELAY"] as const satisfies ActType[];

const withNote = ["GRANT", "CLOSE", "END_SPECIAL_PROCEDURE"] as const satisfies ActType[];

/** The small form of one act, with its legal basis above the button that does it. */
export function ActForm({ found, act, pending, error, onSend }: Props) {
  const { t } = useTranslation(["desk", "common"]);
  const [draft, change] = useActDraft(found.id, act.type);
  const [tried, setTried] = useState(false);
  const { type, legalBases } = act;
  const missing = tried ? missingIn(type, draft, found.matter) : [];
  const refused = error ? fieldErrors(asProblem(error)) : new Map<string, string>();
  const own = (pointer: string) =>
    pointer === "/days" && draft.days !== null
      ? t("days.wrong", { count: mostDays(type, found.matter) })
      : t("form.needed");
  const errorOf = (pointer: string) =>
    refused.get(pointer) ?? (missing.includes(pointer) ? own(pointer) : undefined);
  const elsewhere = [...refused].filter(([pointer]) => !known.has(pointer) && !pointer.startsWith("/items/"));
  const reasoned = withReason.find((one) => one === type);
  const noted = withNote.find((one) => one === type);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (missingIn(type, draft, found.matter).length === 0) onSend();
  }

  const fields = { draft, change, errorOf };
  return (
    <form className="act-form" onSubmit={submit} noValidate>
      <p className="desk-note">{t(`actHint.${type}`)}</p>
      {type === "REQUEST_CORRECTION" && <CorrectionFields found={found} {...fields} />}
      {type === "REFUSE_ACCEPTANCE" && <RefuseAcceptanceFields {...fields} />}
      {type === "REVIEW" && <ReviewFields matter={found.matter} {...fields} />}
      {type === "START_SPECIAL_PROCEDURE" && <SpecialProcedureFields found={found} {...fields} />}
      {type === "EXTEND" && <ExtensionFields found={found} {...fields} />}
      {type === "SIGN" && <SignFields {...fields} />}
      {reasoned && (
        <TextAreaField
          label={t(`reasonLabel.${reasoned}`)}
          required
          value={draft.reason}
          error={errorOf("/reason")}
          onChange={(reason) => change({ reason })}
        />
      )}
      {noted && (
        <TextAreaField
          label={t(`noteLabel.${noted}`)}
          required={noted === "END_SPECIAL_PROCEDURE"}
          rows={noted === "END_SPECIAL_PROCEDURE" ? 4 : 2}
          value={draft.note}
          error={errorOf("/note")}
          onChange={(note) => change({ note })}
        />
      )}
      {elsewhere.length > 0 && (
        <ul className="desk-error">
          {elsewhere.map(([pointer, detail]) => (
            <li key={pointer}>{detail}</li>
          ))}
        </ul>
      )}
      <p className="act-basis">
        <LegalBases bases={legalBases} />
      </p>
      <Button type="primary" danger={graveActs.has(type)} htmlType="submit" loading={pending} block>
        {t("act.confirm", { act: t(`common:act.${type}`) })}
      </Button>
    </form>
  );
}
