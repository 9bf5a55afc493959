import { useTranslation } from "react-i18next";
import type { Dto } from "@/api/types";
import { Chinese } from "@/components/Chinese";

/** What an entry keeps to be read: where it was done, on which law, and what it changed. */
export function AuditFacts({ facts }: { facts: Dto<"AuditEntry">["facts"] }) {
  const { t } = useTranslation(["desk", "common"]);
  function name(fact: string) {
    return t(`auditFact.${fact as "act"}`, { defaultValue: fact });
  }
  function words(fact: string, value: string) {
    if (fact === "from" || fact === "to")
      return t(`common:phase.${value as "ACCEPTED"}`, { defaultValue: value });
    if (fact === "channel") return t(`common:channel.${value as "WEB"}`, { defaultValue: value });
    if (fact === "kind") return t(`supervision.kind.${value as "OVERDUE"}`, { defaultValue: value });
    if (fact === "state") return t(`supervision.state.${value as "OPEN"}`, { defaultValue: value });
    if (fact === "outcome") return t(`common:outcome.${value as "GRANTED"}`, { defaultValue: value });
    return value;
  }
  if (!facts) return null;
  return (
    <ul className="audit-facts">
      {Object.entries(facts).map(([fact, value]) => (
        <li key={fact}>
          {name(fact)} {fact === "legalBases" ? <Chinese>{value}</Chinese> : words(fact, value)}
        </li>
      ))}
    </ul>
  );
}
