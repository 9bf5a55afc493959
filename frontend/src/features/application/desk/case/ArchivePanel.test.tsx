import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App, ConfigProvider } from "antd";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import "@/i18n/desk";
import "@/testing/layout";
import { deskCases } from "@/testing/deskFixtures";
import { server } from "@/testing/server";
import { ArchivePanel } from "./ArchivePanel";

const { received } = deskCases;

function show(mayExport: boolean, found = received) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ConfigProvider theme={{ token: { motion: false } }}>
        <App>
          <ArchivePanel found={found} mayExport={mayExport} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  );
}

it("saves the package under the number of the case", async () => {
  const asked: string[] = [];
  server.use(
    http.get("*/api/v1/applications/:id/archive", ({ params }) => {
      asked.push(String(params.id));
      return HttpResponse.arrayBuffer(new ArrayBuffer(4), { headers: { "Content-Type": "application/zip" } });
    }),
  );
  const saved: string[] = [];
  URL.createObjectURL = vi.fn(() => "blob:archive");
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  show(true);
  await userEvent.click(screen.getByRole("button", { name: "导出归档包" }));
  await vi.waitFor(() => expect(saved).toEqual([`${received.number}.zip`]));
  expect(asked).toEqual([received.id]);
});

it("says why there is no package", async () => {
  server.use(
    http.get("*/api/v1/applications/:id/archive", () =>
      HttpResponse.json(
        { type: "/errors/forbidden", title: "无权进行此操作", status: 403 },
        { status: 403, headers: { "Content-Type": "application/problem+json" } },
      ),
    ),
  );
  show(true);
  await userEvent.click(screen.getByRole("button", { name: "导出归档包" }));
  expect(await screen.findByRole("alert")).toBeVisible();
});

it("tells whoever does not answer for the case that they may not", () => {
  show(false);
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByText(/您的岗位不能导出归档包/)).toBeVisible();
});

it("is not there for a draft", () => {
  show(true, { ...received, phase: "DRAFT" });
  expect(screen.queryByText("归档包")).toBeNull();
});
