/** Name of the audit chain of a case: its id is the six-digit jurisdiction, a hyphen and the UUID of the chain. */
export function chainOf(caseId: string): string {
  return `case:${caseId.slice(7)}`;
}
