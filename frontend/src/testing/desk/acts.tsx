import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { App, ConfigProvider } from "antd";
import { MemoryRouter } from "react-router";
import { ActPanel } from "@/features/application/desk/acts/ActPanel";
import type { Case } from "@/features/application/desk/queries";
import "@/i18n/desk";
import "@/testing/layout";

/** Shows what can be done with a case; what is returned shows the same case as it has become. */
export function showActs(found: Case) {
  const panel = (shown: Case) => (
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <ConfigProvider theme={{ token: { motion: false } }}>
          <App>
            <ActPanel read={{ data: shown, etag: '"7"' }} />
          </App>
        </ConfigProvider>
      </MemoryRouter>
    </QueryClientProvider>
  );
  const { rerender } = render(panel(found));
  return (next: Case) => rerender(panel(next));
}
