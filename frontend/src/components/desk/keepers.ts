import type { Dto } from "@/api/types";

type Role = Dto<"Role">;
type Care = "password" | "secondFactor";

const keepers: Record<Care, Partial<Record<Role, Role>> & { others: Role }> = {
  password: {
    ORG_ADMIN: "SEC_ADMIN",
    SEC_ADMIN: "SYS_ADMIN",
    SYS_ADMIN: "SEC_ADMIN",
    AUDITOR: "SYS_ADMIN",
    others: "ORG_ADMIN",
  },
  secondFactor: {
    ORG_ADMIN: "SYS_ADMIN",
    SEC_ADMIN: "ORG_ADMIN",
    SYS_ADMIN: "ORG_ADMIN",
    AUDITOR: "SEC_ADMIN",
    others: "SEC_ADMIN",
  },
};

/** Which administrator helps that person; a button is offered to nobody else. The service decides. */
export function keeperOf(care: Care, held: { role: Role }[]): Role {
  const table = keepers[care];
  for (const role of ["ORG_ADMIN", "SEC_ADMIN", "SYS_ADMIN", "AUDITOR"] as const) {
    if (held.some((one) => one.role === role)) return table[role] ?? table.others;
  }
  return table.others;
}
