import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem, fieldErrors } from "@/api/problem";
import type { Dto } from "@/api/types";
import { LegalBases } from "../LegalBases";
import type { Case } from "../queries";
import { useActDraft } from "./actDrafts";
import { graveActs, missingIn } from "./actRequest";
import { CorrectionFields } from "./CorrectionFields";
import { RefuseAcceptanceFields } from "./RefuseAcceptanceFields";
import { ReviewFields } from "./ReviewFields";
import { TextAreaField } from "./TextAreaField";

interface Props {
  found: Case;
  act: Dto<"AvailableAct">;
  pending: boolean;
  error: unknown;
  onSend: () => void;
}

/** The small form of one act, with its legal basis above the button that does it. */
export function ActForm({ found, act, pending, error, onSend }: Props) {
  const { t } = useTranslation(["desk", "common"]);
  const [draft, change] = useActDraft(found.id, act.type);
  const [tried, setTried] = useState(false);
  const { type, legalBases } = act;
  const missing = tried ? missingIn(type, draft) : [];
  const refused = error ? fieldErrors(asProblem(error)) : new Map<string, string>();
  const errorOf = (pointer: string) =>
    refused.get(pointer) ?? (missing.includes(pointer) ? t("form.needed") : undefined);
  const known = new Set([
    "/items",
    "/ground",
    "/competentOrgan",
    "/reason",
    "/recommendation",
    "/opinion",
    "/note",
  ]);
  const elsewhere = [...refused].filter(([pointer]) => !known.has(pointer) && !pointer.startsWith("/items/"));

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (missingIn(type, draft).length === 0) onSend();
  }

  const fields = { draft, change, errorOf };
  return (
    <form className="act-form" onSubmit={submit} noValidate>
      <p className="desk-note">{t(`actHint.${type}`)}</p>
      {type === "REQUEST_CORRECTION" && <CorrectionFields found={found} {...fields} />}
      {type === "REFUSE_ACCEPTANCE" && <RefuseAcceptanceFields {...fields} />}
      {type === "REVIEW" && <ReviewFields {...fields} />}
      {(type === "REFUSE" || type === "WITHDRAW") && (
        <TextAreaField
          label={t(`reasonLabel.${type}`)}
          required
          value={draft.reason}
          error={errorOf("/reason")}
          onChange={(reason) => change({ reason })}
        />
      )}
      {(type === "GRANT" || type === "CLOSE") && (
        <TextAreaField
          label={t(`noteLabel.${type}`)}
          rows={2}
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
