import type { Dto } from "@/api/types";

export type Assignment = Dto<"Assignment">;
export type NamedRef = Dto<"NamedRef">;
type Queue = Dto<"Queue">;
type Role = Dto<"Role">;

/** A tray of the work list; `AUDIT` is the view of all cases that auditors and supervisors have. */
export type Tray = Queue | "AUDIT";

/** In the order in which a case passes through them. */
const order: Tray[] = [
  "TO_ACCEPT",
  "WAITING",
  "TO_REVIEW",
  "TO_DECIDE",
  "TO_CLOSE",
  "DRAFTS",
  "ALL",
  "AUDIT",
];

const window: Tray[] = ["TO_ACCEPT", "WAITING", "TO_CLOSE", "DRAFTS", "ALL"];

const traysOf: Record<Role, Tray[]> = {
  CLERK: window,
  DECIDER_WINDOW: window,
  REVIEWER: ["TO_REVIEW", "ALL"],
  DECIDER: ["TO_DECIDE", "ALL"],
  HEAD: ["TO_DECIDE", "ALL"],
  SUPERVISOR: ["AUDIT"],
  AUDITOR: ["AUDIT"],
  CATALOGUE: [],
  ORG_ADMIN: [],
  SEC_ADMIN: [],
  SYS_ADMIN: [],
};

/** The trays of a person, most pressing first. Which cases lie in them is the service's business. */
export function traysFor(assignments: Assignment[]): Tray[] {
  const own = new Set(assignments.flatMap(({ role }) => traysOf[role]));
  return order.filter((tray) => own.has(tray));
}

/** The places where a person sits at a window and may file for a walk-in. */
export function windowPoints(assignments: Assignment[]): NamedRef[] {
  const points = new Map<string, NamedRef>();
  for (const { role, servicePoint } of assignments) {
    const atWindow = role === "CLERK" || role === "DECIDER_WINDOW";
    if (atWindow && servicePoint && !points.has(servicePoint.code))
      points.set(servicePoint.code, servicePoint);
  }
  return [...points.values()];
}

const handling: Role[] = ["CLERK", "DECIDER_WINDOW", "REVIEWER", "DECIDER", "HEAD"];

/**
 * Whether a person handles cases: looks them up, opens files and papers, reads in full and acts. Supervisors and
 * auditors, who see cases too, do none of it.
 */
export function handlesCases(assignments: Assignment[]): boolean {
  return assignments.some(({ role }) => handling.includes(role));
}

const exporting: Role[] = ["DECIDER_WINDOW", "REVIEWER", "DECIDER"];

/** Whether a person may take a case away as a package; whether this one, the service decides. */
export function exportsCases(assignments: Assignment[]): boolean {
  return assignments.some(({ role }) => exporting.includes(role));
}

/** Whether a person reads the audit chains. */
export function isAuditor(assignments: Assignment[]): boolean {
  return assignments.some(({ role }) => role === "AUDITOR");
}

/** Each role once, with every place or organ where it holds. */
export function placesByRole(assignments: Assignment[]): { role: Role; places: string[] }[] {
  const byRole = new Map<Role, string[]>();
  for (const { role, organ, servicePoint } of assignments) {
    const place = [organ?.name, servicePoint?.name].filter(Boolean).join(" · ");
    const places = byRole.get(role) ?? [];
    if (place && !places.includes(place)) places.push(place);
    byRole.set(role, places);
  }
  return [...byRole].map(([role, places]) => ({ role, places }));
}
