import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { account, session } from "@/testing/fixtures";
import { refusal } from "@/testing/handlers";
import { server } from "@/testing/server";
import { api, openSession, unwrap } from "./client";
import { asProblem } from "./problem";
import { forgetSession, keepSession } from "./session";

const expired = () => refusal({ type: "/errors/unauthenticated", title: "请先登录", status: 401 });

/** A service that takes only the renewed token, and counts how often it renews. */
function serviceAfterExpiry() {
  const seen = { renewals: 0, refreshTokens: [] as string[] };
  server.use(
    http.get("*/api/v1/accounts/me", ({ request }) =>
      request.headers.get("Authorization") === "Bearer access-2" ? HttpResponse.json(account) : expired(),
    ),
    http.post("*/api/v1/sessions/refresh", async ({ request }) => {
      seen.renewals += 1;
      seen.refreshTokens.push(((await request.json()) as { refreshToken: string }).refreshToken);
      return HttpResponse.json({ ...session, accessToken: "access-2", refreshToken: "refresh-2" });
    }),
  );
  return seen;
}

beforeEach(() => {
  forgetSession();
  keepSession(session);
});

describe("an expired access token", () => {
  it("is renewed once, however many requests meet it at the same time", async () => {
    const seen = serviceAfterExpiry();
    const me = () => unwrap(api.GET("/api/v1/accounts/me"));
    const answers = await Promise.all([me(), me(), me()]);
    expect(answers.map(({ displayName }) => displayName)).toEqual(["罗*梅", "罗*梅", "罗*梅"]);
    expect(seen).toEqual({ renewals: 1, refreshTokens: ["refresh-1"] });
    expect(sessionStorage.getItem("yichuang.refresh")).toBe("refresh-2");
  });

  it("ends the session when the refresh token is refused, and asks only once", async () => {
    let renewals = 0;
    server.use(
      http.get("*/api/v1/accounts/me", expired),
      http.post("*/api/v1/sessions/refresh", () => {
        renewals += 1;
        return expired();
      }),
    );
    const failure = await unwrap(api.GET("/api/v1/accounts/me")).catch(asProblem);
    expect(failure).toMatchObject({ status: 401 });
    expect(renewals).toBe(1);
    expect(sessionStorage.getItem("yichuang.refresh")).toBeNull();
  });

  it("keeps the session when the service is only busy", async () => {
    server.use(
      http.get("*/api/v1/accounts/me", expired),
      http.post("*/api/v1/sessions/refresh", () => new HttpResponse(null, { status: 503 })),
    );
    const failure = await unwrap(api.GET("/api/v1/accounts/me")).catch(asProblem);
    expect(failure).toMatchObject({ status: 503 });
    expect(sessionStorage.getItem("yichuang.refresh")).toBe("refresh-1");
  });
});

describe("Idempotency-Key", () => {
  function keysOf(statuses: number[]) {
    const keys: (string | null)[] = [];
    server.use(
      http.post("*/api/v1/evaluations", ({ request }) => {
        keys.push(request.headers.get("Idempotency-Key"));
        const status = statuses[keys.length - 1] ?? 201;
        return HttpResponse.json({ type: "/errors/x", title: "x", status }, { status });
      }),
    );
    return keys;
  }
  const evaluate = () =>
    api.POST("/api/v1/evaluations", { body: { serviceEvent: "v1", level: "SATISFIED" } });

  it("stays the same while the outcome is unknown, and is new after an answer", async () => {
    const keys = keysOf([503, 201, 201]);
    await evaluate();
    await evaluate();
    await evaluate();
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it("is new after a refusal, because the person will have mended something elsewhere", async () => {
    const keys = keysOf([422, 201]);
    await evaluate();
    await evaluate();
    expect(keys[1]).not.toBe(keys[0]);
  });
});

it("a log-in is kept for the tab, not for the device", async () => {
  forgetSession();
  await openSession({ method: "SMS", phone: "13800000001", code: "123456" });
  expect(sessionStorage.getItem("yichuang.refresh")).toBe("refresh-1");
  expect(localStorage.length).toBe(0);
});
