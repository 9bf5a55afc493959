import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { keepSession } from "@/api/session";
import type { Dto } from "@/api/types";
import { logInAs, openDesk, slow } from "@/testing/desk/screens";
import { session } from "@/testing/fixtures";
import { server } from "@/testing/server";
import { DeskFrame } from "./DeskFrame";

const clerk: Dto<"Account"> = {
  ...session.account,
  staff: true,
  assignments: [{ role: "CLERK", jurisdiction: "510704" }],
};
const open = () => openDesk("/desk", { "/desk": <DeskFrame /> });

describe("the frame of the desk", () => {
  it("shows recovery codes until they are kept safe, though the account is renewed meanwhile", async () => {
    const bound = { ...clerk, secondFactor: true, setup: [] };
    keepSession({ ...session, account: { ...clerk, setup: ["SET_UP_SECOND_FACTOR"] } });
    server.use(
      http.post("*/api/v1/accounts/me/second-factor", () =>
        HttpResponse.json({ secret: "GEZDGNBVGY3TQOJQ", uri: "otpauth://totp/a", qrSvg: "<svg/>" }),
      ),
      http.put("*/api/v1/accounts/me/second-factor", () => HttpResponse.json({ codes: ["ABCD-EFGH"] })),
      http.get("*/api/v1/accounts/me", () => HttpResponse.json(bound)),
    );
    open();
    await userEvent.click(await screen.findByRole("button", { name: "开始绑定" }, slow));
    await userEvent.type(await screen.findByLabelText("六位动态验证码"), "123456");
    await userEvent.click(screen.getByRole("button", { name: "确认绑定" }));
    expect(await screen.findByText("ABCD-EFGH")).toBeVisible();

    act(() => keepSession({ ...session, account: bound }));
    expect(screen.getByText("ABCD-EFGH")).toBeVisible();

    await userEvent.click(screen.getByRole("button", { name: "已保存好，继续" }));
    await expect.poll(() => screen.queryByText("ABCD-EFGH")).toBeNull();
    expect(screen.queryByRole("heading", { name: "首次登录设置" })).toBeNull();
  });

  it("leads only those to the search who may search", async () => {
    logInAs("SUPERVISOR");
    open();
    expect(await screen.findByRole("link", { name: "待办" }, slow)).toBeVisible();
    expect(screen.queryByRole("link", { name: "查找办件" })).toBeNull();
    act(() => logInAs("CLERK"));
    expect(screen.getByRole("link", { name: "查找办件" })).toBeVisible();
  });
});
