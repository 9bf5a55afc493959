import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ConfigProvider } from "antd";
import { HttpResponse, http } from "msw";
import { createMemoryRouter, RouterProvider } from "react-router";
import { afterEach, describe, expect, it, vi } from "vitest";
import "@/i18n/desk";
import { forgetSession } from "@/api/session";
import { deskAccounts } from "@/testing/deskFixtures";
import { session } from "@/testing/fixtures";
import { refusal } from "@/testing/handlers";
import { server } from "@/testing/server";
import { LoginPage } from "./LoginPage";
import { placeAfterLogin } from "./placeAfterLogin";

// Whole forms, key by key: slow on a small machine.
vi.setConfig({ testTimeout: 30_000 });

const address = "*/api/v1/sessions";

async function logIn(entry = "/desk/login") {
  const router = createMemoryRouter(
    [
      { path: "/desk/login", element: <LoginPage /> },
      { path: "/desk/*", element: <p>工作台</p> },
    ],
    { initialEntries: [entry] },
  );
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <RouterProvider router={router} />
      </ConfigProvider>
    </QueryClientProvider>,
  );
  await userEvent.type(screen.getByLabelText("用户名"), "clerk");
  await userEvent.type(screen.getByLabelText("密码"), "secret");
  await userEvent.click(screen.getByRole("button", { name: "登录" }));
  return router;
}

afterEach(forgetSession);

describe("the log-in of the staff", () => {
  it("leads to where one was", async () => {
    server.use(
      http.post(address, () =>
        HttpResponse.json({ ...session, account: deskAccounts.clerk }, { status: 201 }),
      ),
    );
    const router = await logIn("/desk/login?next=%2Fdesk%2Fsearch");
    expect(await screen.findByText("工作台")).toBeVisible();
    expect(router.state.location.pathname).toBe("/desk/search");
  });

  it("says when name or password are wrong", async () => {
    server.use(
      http.post(address, () => refusal({ type: "/errors/login-failed", title: "登录失败", status: 401 })),
    );
    await logIn();
    expect(await screen.findByRole("alert")).toHaveTextContent("用户名或密码不正确");
    expect(screen.getByLabelText("密码")).toHaveValue("");
    expect(screen.getByLabelText("用户名")).toHaveValue("clerk");
  });

  it("says until when it is locked", async () => {
    server.use(
      http.post(address, () =>
        refusal(
          { type: "/errors/too-many-requests", title: "操作过于频繁", status: 429 },
          { "Retry-After": "900" },
        ),
      ),
    );
    await logIn();
    expect(await screen.findByRole("alert")).toHaveTextContent(/请在 \d\d:\d\d 以后再试（约 15 分钟）/);
  });

  it("asks for the code where one is wanted and none is given", async () => {
    server.use(
      http.post(address, () =>
        refusal({ type: "/errors/second-factor-required", title: "需要动态验证码", status: 401 }),
      ),
    );
    await logIn();
    await userEvent.click(await screen.findByRole("button", { name: "验证并登录" }));
    expect(screen.getByRole("alert")).toHaveTextContent("请填写动态验证码或恢复码");
  });

  it("lets no citizen in", async () => {
    server.use(http.post(address, () => HttpResponse.json(session, { status: 201 })));
    const router = await logIn();
    expect(await screen.findByRole("alert")).toHaveTextContent("这不是工作人员账号");
    expect(router.state.location.pathname).toBe("/desk/login");
    expect(sessionStorage.getItem("yichuang.refresh")).toBeNull();
  });
});

it("leads nowhere outside the desk", () => {
  expect(placeAfterLogin("/desk?queue=ALL")).toBe("/desk?queue=ALL");
  expect(placeAfterLogin("/desk/applications/1")).toBe("/desk/applications/1");
  for (const next of [
    null,
    "//evil.example",
    "https://evil.example/desk",
    "/desktop",
    "/applications",
    "/desk/login",
  ])
    expect(placeAfterLogin(next)).toBe("/desk");
});
