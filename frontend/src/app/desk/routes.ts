import type { RouteObject } from "react-router";

/** The screens of the desk, each loaded only when visited. */
export const deskRoutes: RouteObject[] = [
  {
    path: "login",
    lazy: async () => ({ Component: (await import("@/features/identity/desk/LoginPage")).LoginPage }),
  },
  {
    lazy: async () => ({ Component: (await import("./DeskFrame")).DeskFrame }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import("./HomeRoute")).HomeRoute }),
      },
      {
        path: "search",
        lazy: async () => ({
          Component: (await import("@/features/application/desk/SearchPage")).SearchPage,
        }),
      },
      {
        path: "new",
        lazy: async () => ({
          Component: (await import("@/features/application/desk/filing/NewCasePage")).NewCasePage,
        }),
      },
      {
        path: "applications/:id",
        lazy: async () => ({ Component: (await import("./CaseRoute")).CaseRoute }),
      },
      {
        path: "applications/:id/edit",
        lazy: async () => ({
          Component: (await import("@/features/application/desk/filing/EditCasePage")).EditCasePage,
        }),
      },
      {
        path: "supervision",
        lazy: async () => ({
          Component: (await import("@/features/supervision/desk/SupervisionPage")).SupervisionPage,
        }),
      },
      {
        path: "admin/matters",
        lazy: async () => ({
          Component: (await import("@/features/matter/desk/MattersPage")).MattersPage,
        }),
      },
      {
        path: "admin/staff",
        lazy: async () => ({ Component: (await import("@/features/staff/desk/StaffPage")).StaffPage }),
      },
      {
        path: "admin/staff/:id",
        lazy: async () => ({ Component: (await import("@/features/staff/desk/RecordPage")).RecordPage }),
      },
      {
        path: "admin/roles",
        lazy: async () => ({ Component: (await import("@/features/staff/desk/RolesPage")).RolesPage }),
      },
      {
        path: "admin/roles/:id",
        lazy: async () => ({ Component: (await import("@/features/staff/desk/RightsPage")).RightsPage }),
      },
      {
        path: "me",
        lazy: async () => ({ Component: (await import("@/features/identity/desk/MePage")).MePage }),
      },
      {
        path: "admin/system",
        lazy: async () => ({ Component: (await import("@/features/system/desk/SystemPage")).SystemPage }),
      },
      {
        path: "admin/organs",
        lazy: async () => ({ Component: (await import("@/features/region/desk/OrgansPage")).OrgansPage }),
      },
      {
        path: "admin/organs/:code",
        lazy: async () => ({ Component: (await import("@/features/region/desk/OrganPage")).OrganPage }),
      },
      {
        path: "admin/points",
        lazy: async () => ({ Component: (await import("@/features/region/desk/PointsPage")).PointsPage }),
      },
      {
        path: "admin/points/:code",
        lazy: async () => ({ Component: (await import("@/features/region/desk/PointPage")).PointPage }),
      },
      {
        path: "*",
        lazy: async () => ({ Component: (await import("./NotFoundRoute")).NotFoundRoute }),
      },
    ],
  },
];
