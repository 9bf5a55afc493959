import type { Dto } from "@/api/types";

type Role = Dto<"Role">;

/** Screens of those who run the platform, and who is led there. What they may do is the service's business. */
const places = [
  { to: "/desk/admin/matters", text: "nav.matters", roles: ["CATALOGUE"] },
  { to: "/desk/admin/organs", text: "nav.organs", roles: ["ORG_ADMIN"] },
  { to: "/desk/admin/points", text: "nav.points", roles: ["ORG_ADMIN"] },
  { to: "/desk/admin/staff", text: "nav.staff", roles: ["ORG_ADMIN", "SYS_ADMIN", "AUDITOR"] },
  { to: "/desk/admin/roles", text: "nav.roles", roles: ["SEC_ADMIN", "AUDITOR"] },
  { to: "/desk/admin/system", text: "system.title", roles: ["SYS_ADMIN"] },
] as const satisfies {
  to: string;
  text: string;
  roles: Role[];
}[];

/** The screens of a person, in the order of the menu. */
export function adminPlaces(assignments: Dto<"Assignment">[]) {
  return places.filter(({ roles }) => assignments.some(({ role }) => roles.some((one) => one === role)));
}
