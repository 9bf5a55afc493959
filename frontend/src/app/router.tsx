import { createBrowserRouter } from "react-router";
import { deskRoutes } from "./desk/routes";
import { portalRoutes } from "./portalRoutes";
import { RouteError } from "./RouteError";

/** Two trees, each loaded only when visited: the portal of the citizens and the desk of the staff. */
export const router = createBrowserRouter([
  {
    path: "/desk",
    lazy: async () => ({ Component: (await import("./desk/DeskLayout")).DeskLayout }),
    errorElement: <RouteError />,
    hydrateFallbackElement: <span />,
    children: deskRoutes,
  },
  {
    path: "/",
    lazy: async () => ({ Component: (await import("./PortalLayout")).PortalLayout }),
    errorElement: <RouteError />,
    hydrateFallbackElement: <span />,
    children: portalRoutes,
  },
]);
