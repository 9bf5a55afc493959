import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter, RouterProvider } from "react-router";
import { forgetSession, keepSession } from "@/api/session";
import { portalRoutes } from "@/app/portalRoutes";
import { session } from "./fixtures";

/** Opens a page of the portal at an address, logged in or not. */
export function open(path: string, { signedIn = true } = {}) {
  if (signedIn) keepSession(session);
  else forgetSession();
  const router = createMemoryRouter(
    [{ path: "/", children: portalRoutes, hydrateFallbackElement: <span /> }],
    {
      initialEntries: [path],
    },
  );
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { ...view, router, user: userEvent.setup() };
}
