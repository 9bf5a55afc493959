import type { RouteObject } from "react-router";

/** Pages of the portal, each in its own file of script. */
export const portalRoutes: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import("@/features/matter/portal/HomePage")).HomePage }),
  },
  {
    path: "matters",
    lazy: async () => ({ Component: (await import("@/features/matter/portal/SearchPage")).SearchPage }),
  },
  {
    path: "matters/:code",
    lazy: async () => ({ Component: (await import("@/features/matter/portal/GuidePage")).GuidePage }),
  },
  {
    path: "places",
    lazy: async () => ({ Component: (await import("@/features/region/portal/PlacesPage")).PlacesPage }),
  },
  {
    path: "places/:code",
    lazy: async () => ({ Component: (await import("@/features/region/portal/PlacePage")).PlacePage }),
  },
  {
    path: "login",
    lazy: async () => ({ Component: (await import("@/features/identity/portal/LoginPage")).LoginPage }),
  },
  {
    path: "privacy",
    lazy: async () => ({ Component: (await import("@/features/identity/portal/PrivacyPage")).PrivacyPage }),
  },
  {
    path: "progress",
    lazy: async () => ({ Component: (await import("./ProgressRoute")).ProgressRoute }),
  },
  {
    path: "applications",
    lazy: async () => ({ Component: (await import("@/features/application/portal/MinePage")).MinePage }),
  },
  {
    path: "applications/new",
    lazy: async () => ({
      Component: (await import("@/features/application/portal/NewApplicationPage")).NewApplicationPage,
    }),
  },
  {
    path: "applications/:id",
    lazy: async () => ({ Component: (await import("@/features/application/portal/CasePage")).CasePage }),
  },
  {
    path: "applications/:id/edit",
    lazy: async () => ({ Component: (await import("@/features/application/portal/edit/EditPage")).EditPage }),
  },
  {
    path: "applications/:id/documents/:documentId",
    lazy: async () => ({ Component: (await import("@/features/document/portal/DocumentPage")).DocumentPage }),
  },
  {
    path: "applications/:id/evaluate",
    lazy: async () => ({
      Component: (await import("@/features/evaluation/portal/EvaluatePage")).EvaluatePage,
    }),
  },
  { path: "*", lazy: async () => ({ Component: (await import("./NotFoundPage")).NotFoundPage }) },
];
