import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { App, ConfigProvider } from "antd";
import type { ReactNode } from "react";
import { createMemoryRouter, RouterProvider } from "react-router";
import { keepSession } from "@/api/session";
import type { Dto } from "@/api/types";
import "@/i18n/desk";
import "@/testing/layout";
import { session } from "@/testing/fixtures";

/** The first screen of a run also loads what it needs: slow on a small machine. */
export const slow = { timeout: 25_000 };

/** Logs in somebody of the staff who holds one role. */
export function logInAs(role: Dto<"Role">, jurisdiction = "510704") {
  keepSession({
    ...session,
    account: { ...session.account, staff: true, assignments: [{ role, jurisdiction }] },
  });
}

/** Shows screens of the desk as the router would, by their routes. */
export function openDesk(path: string, screens: Record<string, ReactNode>) {
  const routes = Object.entries(screens).map(([route, element]) => ({ path: route, element }));
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ConfigProvider theme={{ token: { motion: false } }}>
        <App>
          <RouterProvider router={createMemoryRouter(routes, { initialEntries: [path] })} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  );
}
