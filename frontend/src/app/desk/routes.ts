import type { RouteObject } from "react-router";

/** The screens of the desk, each loaded only when visited. */
export const deskRoutes: RouteObject[] = [
  {
    path: "login",
    lazy: async () => ({ Component: (await import("@/features/identity/desk/LoginPage")).LoginPage }),
  },
];
