import type { Role } from "./queries";

/** In the order in which they are offered. */
export const roles: Role[] = [
  "CLERK",
  "REVIEWER",
  "DECIDER",
  "DECIDER_WINDOW",
  "HEAD",
  "SUPERVISOR",
  "CATALOGUE",
  "ORG_ADMIN",
  "SEC_ADMIN",
  "SYS_ADMIN",
  "AUDITOR",
];

export const needsOrgan = (role: Role) => ["REVIEWER", "DECIDER", "DECIDER_WINDOW", "HEAD"].includes(role);
export const needsPoint = (role: Role) => ["CLERK", "DECIDER_WINDOW"].includes(role);
