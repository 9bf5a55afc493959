import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { afterEach, describe, expect, it, vi } from "vitest";
import { showActs as show } from "@/testing/desk/acts";
import { deskCases } from "@/testing/deskFixtures";
import { refusal } from "@/testing/handlers";
import { server } from "@/testing/server";
import { forgetActDrafts } from "./actDrafts";

// Whole forms, key by key: slow on a small machine.
vi.setConfig({ testTimeout: 30_000 });

const address = "*/api/v1/applications/:id/acts";
const { accepted, received } = deskCases;

afterEach(forgetActDrafts);

describe("the acts of a case", () => {
  it("are exactly those that the service offers", () => {
    show(received);
    expect(screen.getAllByRole("radio").map((radio) => radio.closest("label")?.textContent)).toEqual([
      "受理",
      "一次性告知补正",
      "不予受理",
    ]);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("are sent on the version that was read, under the legal basis that was shown", async () => {
    const sent: { match: string | null; body: unknown }[] = [];
    server.use(
      http.post(address, async ({ request }) => {
        sent.push({ match: request.headers.get("If-Match"), body: await request.json() });
        return HttpResponse.json({ seq: 4 }, { status: 201 });
      }),
    );
    show(received);
    await userEvent.click(screen.getByRole("radio", { name: "受理" }));
    expect(screen.getByText(/第三十二条第一款第五项/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "确认受理" }));
    await screen.findByText("受理：已完成");
    expect(sent).toEqual([{ match: '"7"', body: { type: "ACCEPT" } }]);
  });

  it("are not sent while something is missing", async () => {
    show(accepted);
    await userEvent.click(screen.getByRole("radio", { name: "作出不予批准决定" }));
    await userEvent.click(screen.getByRole("button", { name: "确认作出不予批准决定" }));
    expect(screen.getByRole("textbox", { name: "不予批准的理由" })).toHaveAccessibleDescription("请填写此项");
  });

  it("carry the same key when they are repeated after a failure", async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post(address, ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        return keys.length === 1
          ? refusal({ type: "/errors/unavailable", title: "系统繁忙", status: 503 })
          : HttpResponse.json({ seq: 4 }, { status: 201 });
      }),
    );
    show(received);
    await userEvent.click(screen.getByRole("radio", { name: "受理" }));
    await userEvent.click(screen.getByRole("button", { name: "确认受理" }));
    await screen.findByRole("alert");
    await userEvent.click(screen.getByRole("button", { name: "确认受理" }));
    await screen.findByText("受理：已完成");
    expect(keys[0]).toMatch(/^[\w-]{8,}$/);
    expect(keys[1]).toBe(keys[0]);
  });
});

describe("a refused act", () => {
  it("says what is possible instead and loses nothing that was typed", async () => {
    server.use(
      http.post(address, () =>
        refusal({
          type: "/errors/act-not-possible",
          title: "当前不能这样办理",
          status: 409,
          availableActs: ["CLOSE"],
        }),
      ),
    );
    const become = show(accepted);
    await userEvent.click(screen.getByRole("radio", { name: "作出不予批准决定" }));
    await userEvent.type(screen.getByRole("textbox", { name: "不予批准的理由" }), "场所不符合要求");
    await userEvent.click(screen.getByRole("button", { name: "确认作出不予批准决定" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("现在可以办理：办结。");
    expect(screen.getByRole("textbox", { name: "不予批准的理由" })).toHaveValue("场所不符合要求");

    become({ ...accepted, phase: "DECIDED", availableActs: [{ type: "CLOSE", legalBases: [] }] });
    expect(screen.getByRole("alert")).toHaveTextContent("您刚才填写的内容：场所不符合要求");
  });

  it("tells that the case has changed meanwhile", async () => {
    server.use(
      http.post(address, () => refusal({ type: "/errors/stale", title: "内容已被更新", status: 412 })),
    );
    show(received);
    await userEvent.click(screen.getByRole("radio", { name: "受理" }));
    await userEvent.click(screen.getByRole("button", { name: "确认受理" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("办件刚刚被更新，“受理”没有执行");
  });

  it("points to the fields that were refused", async () => {
    server.use(
      http.post(address, () =>
        refusal({
          type: "/errors/unprocessable",
          title: "内容需要修改",
          status: 422,
          errors: [{ pointer: "/competentOrgan", detail: "应写明有权办理的机关" }],
        }),
      ),
    );
    show(received);
    await userEvent.click(screen.getByRole("radio", { name: "不予受理" }));
    await userEvent.click(screen.getByRole("radio", { name: "依法不属于本机关职权范围" }));
    await userEvent.type(screen.getByRole("textbox", { name: "有权办理的机关" }), "某局");
    await userEvent.type(screen.getByRole("textbox", { name: "具体说明" }), "不归我们管");
    await userEvent.click(screen.getByRole("button", { name: "确认不予受理" }));
    await screen.findByRole("alert");
    expect(screen.getByRole("textbox", { name: "有权办理的机关" })).toHaveAccessibleDescription(
      /应写明有权办理的机关/,
    );
  });
});

it("asks for all corrections at once, each with its message", async () => {
  const bodies: unknown[] = [];
  server.use(
    http.post(address, async ({ request }) => {
      bodies.push(await request.json());
      return HttpResponse.json({ seq: 4 }, { status: 201 });
    }),
  );
  show(received);
  await userEvent.click(screen.getByRole("radio", { name: "一次性告知补正" }));
  for (const name of ["保证食品安全的规章制度目录清单", "授权委托书"]) {
    await userEvent.click(screen.getByRole("checkbox", { name }));
    await userEvent.type(screen.getByRole("textbox", { name: `怎样补正：${name}` }), `请补充${name}`);
  }
  await userEvent.click(screen.getByRole("button", { name: "确认一次性告知补正" }));
  await screen.findByText("一次性告知补正：已完成");
  expect(bodies).toEqual([
    {
      type: "REQUEST_CORRECTION",
      items: [
        { target: "/materials/M4", message: "请补充保证食品安全的规章制度目录清单" },
        { target: "/materials/M5", message: "请补充授权委托书" },
      ],
    },
  ]);
});
