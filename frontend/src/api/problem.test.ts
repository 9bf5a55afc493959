import { describe, expect, it } from "vitest";
import { asProblem, fieldErrors, ProblemError, pointerOf, problemOf } from "./problem";

const response = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, statusText: "x", headers });

describe("a refused answer becomes a problem", () => {
  it("keeps the problem document as it is", () => {
    const body = { type: "/errors/stale", title: "内容已被更新", status: 412, requestId: "r1" };
    const problem = problemOf(response(412), body);
    expect(problem.kind).toBe("stale");
    expect(problem.problem.requestId).toBe("r1");
    expect(problem.passing).toBe(false);
  });

  it("makes one of anything else, for instance the page of a proxy", () => {
    const problem = problemOf(response(502, { "Retry-After": "7" }), "<html>");
    expect(problem.status).toBe(502);
    expect(problem.retryAfterSeconds).toBe(7);
    expect(problem.passing).toBe(true);
  });

  it("takes a failed connection for an unknown outcome", () => {
    const problem = asProblem(new TypeError("Failed to fetch"));
    expect(problem.kind).toBe("unreachable");
    expect(problem.passing).toBe(true);
  });
});

describe("errors of fields", () => {
  it("are found by pointer, with or without the fragment sign, several of one field together", () => {
    const problem = new ProblemError({
      type: "/errors/unprocessable",
      title: "",
      status: 422,
      errors: [
        { pointer: "/applicant/idNumber", detail: "号码不正确" },
        { pointer: "#/applicant/idNumber", detail: "长度不符" },
        { pointer: "/materials/M1", detail: "必须上传" },
      ],
    });
    expect([...fieldErrors(problem)]).toEqual([
      ["/applicant/idNumber", "号码不正确；长度不符"],
      ["/materials/M1", "必须上传"],
    ]);
  });

  it("escapes a pointer as RFC 6901 says", () => {
    expect(pointerOf("answers", "a/b~c", 0)).toBe("/answers/a~1b~0c/0");
  });
});
