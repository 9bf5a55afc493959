import { createBrowserRouter } from "react-router";
import { speak, textsOf } from "@/i18n";
import { preferredLanguage } from "@/lib/language";
import { deskRoutes } from "./desk/routes";
import { portalRoutes } from "./portalRoutes";
import { RouteError } from "./RouteError";

// Before the first page is drawn; when English cannot be fetched, the page opens in Chinese.
void speak(preferredLanguage()).catch(() => undefined);

/** A part of the pages, shown with its texts. */
async function part<Layout>(name: "portal" | "desk", layout: Promise<Layout>): Promise<Layout> {
  const [loaded] = await Promise.all([layout, textsOf(name)]);
  return loaded;
}

/** Two trees, each loaded only when visited: the portal of the citizens and the desk of the staff. */
export const router = createBrowserRouter([
  {
    path: "/desk",
    lazy: async () => ({ Component: (await part("desk", import("./desk/DeskLayout"))).DeskLayout }),
    errorElement: <RouteError />,
    hydrateFallbackElement: <span />,
    children: deskRoutes,
  },
  {
    path: "/",
    lazy: async () => ({ Component: (await part("portal", import("./PortalLayout"))).PortalLayout }),
    errorElement: <RouteError />,
    hydrateFallbackElement: <span />,
    children: portalRoutes,
  },
]);
