import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App, ConfigProvider } from "antd";
import { HttpResponse, http } from "msw";
import { expect, it, vi } from "vitest";
import "@/i18n/desk";
import "@/testing/layout";
import { deskCases } from "@/testing/deskFixtures";
import { server } from "@/testing/server";
import { ContentPanel } from "./ContentPanel";

// Whole forms, key by key: slow on a small machine.
vi.setConfig({ testTimeout: 30_000 });

const { received } = deskCases;

function show(mayDisclose: boolean) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ConfigProvider theme={{ token: { motion: false } }}>
        <App>
          <ContentPanel found={received} mayDisclose={mayDisclose} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>,
  );
}

it("shows masked data only after a purpose was given, and hides it again", async () => {
  const purposes: unknown[] = [];
  server.use(
    http.post("*/api/v1/applications/:id/disclosures", async ({ request }) => {
      purposes.push(await request.json());
      const applicant = { ...received.applicant, phone: "13900000001" };
      return HttpResponse.json({ applicant, answers: received.answers }, { status: 201 });
    }),
  );
  show(true);
  await userEvent.click(screen.getByRole("button", { name: "显示完整信息" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "记录并显示" }));
  expect(dialog.getByText("请写明用途")).toBeVisible();
  expect(purposes).toEqual([]);

  await userEvent.type(dialog.getByRole("textbox", { name: "用途" }), "电话核实地址");
  await userEvent.click(dialog.getByRole("button", { name: "记录并显示" }));
  expect(await screen.findByText("13900000001")).toBeInTheDocument();
  expect(purposes).toEqual([{ purpose: "电话核实地址" }]);

  await userEvent.click(screen.getByRole("button", { name: "重新隐去", hidden: true }));
  expect(screen.queryByText("13900000001")).toBeNull();
});

it("offers auditors no way to read what is masked", () => {
  show(false);
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByText(/您的岗位不能查看完整信息/)).toBeVisible();
});
