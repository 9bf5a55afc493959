import { describe, expect, it } from "vitest";
import {
  type ActDraft,
  actRequest,
  emptyDraft,
  firstChoice,
  missingIn,
  orderedActs,
  typedText,
} from "./actRequest";

const full: ActDraft = {
  items: [{ target: "/materials/M3", message: " 请补充操作流程 " }],
  ground: "NOT_COMPETENT",
  competentOrgan: " 绵阳市市场监督管理局 ",
  reason: " 理由 ",
  recommendation: "GRANT",
  opinion: " 符合条件 ",
  note: " 备注 ",
  specialProcedure: "EXPERT_REVIEW",
  days: 5,
  approval: " 游府批〔2026〕3号 ",
  specialCase: "SCHOOL",
};
const matter = { extensionDays: 10 };
const joint = { extensionDays: 15, jointBasis: "第二十六条" };

describe("the body of an act", () => {
  it.each([
    ["SUBMIT", { type: "SUBMIT" }],
    ["RESUBMIT", { type: "RESUBMIT" }],
    ["ACCEPT", { type: "ACCEPT" }],
    [
      "REQUEST_CORRECTION",
      { type: "REQUEST_CORRECTION", items: [{ target: "/materials/M3", message: "请补充操作流程" }] },
    ],
    [
      "REFUSE_ACCEPTANCE",
      {
        type: "REFUSE_ACCEPTANCE",
        ground: "NOT_COMPETENT",
        competentOrgan: "绵阳市市场监督管理局",
        reason: "理由",
      },
    ],
    ["REVIEW", { type: "REVIEW", recommendation: "GRANT", opinion: "符合条件", specialCase: "SCHOOL" }],
    [
      "START_SPECIAL_PROCEDURE",
      { type: "START_SPECIAL_PROCEDURE", specialProcedure: "EXPERT_REVIEW", days: 5, reason: "理由" },
    ],
    ["END_SPECIAL_PROCEDURE", { type: "END_SPECIAL_PROCEDURE", note: "备注" }],
    ["EXTEND", { type: "EXTEND", days: 5, reason: "理由", approval: "游府批〔2026〕3号" }],
    ["SIGN", { type: "SIGN", recommendation: "GRANT" }],
    ["GRANT", { type: "GRANT", note: "备注" }],
    ["REFUSE", { type: "REFUSE", reason: "理由" }],
    ["WITHDRAW", { type: "WITHDRAW", reason: "理由" }],
    ["EXPLAIN_DELAY", { type: "EXPLAIN_DELAY", reason: "理由" }],
    ["CLOSE", { type: "CLOSE", note: "备注" }],
  ] as const)("%s holds exactly its own members", (type, body) => {
    expect(actRequest(type, full)).toEqual(body);
  });

  it("names no other organ where no licence is needed", () => {
    const body = actRequest("REFUSE_ACCEPTANCE", { ...full, ground: "NOT_REQUIRED" });
    expect(body).toEqual({ type: "REFUSE_ACCEPTANCE", ground: "NOT_REQUIRED", reason: "理由" });
  });

  it("holds no empty note", () => {
    expect(actRequest("GRANT", { ...emptyDraft, note: "  " })).toEqual({ type: "GRANT" });
  });

  it("names no special case and no approval where there is none", () => {
    expect(actRequest("REVIEW", { ...full, specialCase: "" })).toEqual({
      type: "REVIEW",
      recommendation: "GRANT",
      opinion: "符合条件",
    });
    expect(actRequest("EXTEND", { ...full, approval: " " })).toEqual({
      type: "EXTEND",
      days: 5,
      reason: "理由",
    });
  });
});

describe("what an act still needs", () => {
  it.each([
    [0, ["/days"]],
    [1, []],
    [10, []],
    [11, ["/days"]],
    [1.5, ["/days"]],
  ])("an extension by %s days where ten are possible: %o", (days, missing) => {
    expect(missingIn("EXTEND", { ...full, days }, matter)).toEqual(missing);
  });

  it("is an approval where the matter is handled jointly", () => {
    expect(missingIn("EXTEND", { ...full, days: 15, approval: "" }, joint)).toEqual(["/approval"]);
    expect(missingIn("EXTEND", { ...full, days: 15 }, joint)).toEqual([]);
  });

  it.each([
    ["ACCEPT", []],
    ["REQUEST_CORRECTION", ["/items"]],
    ["REFUSE_ACCEPTANCE", ["/ground", "/reason"]],
    ["REVIEW", ["/recommendation", "/opinion"]],
    ["START_SPECIAL_PROCEDURE", ["/specialProcedure", "/days", "/reason"]],
    ["END_SPECIAL_PROCEDURE", ["/note"]],
    ["EXTEND", ["/days", "/reason"]],
    ["SIGN", ["/recommendation"]],
    ["REFUSE", ["/reason"]],
    ["WITHDRAW", ["/reason"]],
    ["EXPLAIN_DELAY", ["/reason"]],
    ["GRANT", []],
    ["CLOSE", []],
  ] as const)("%s: %o", (type, missing) => {
    expect(missingIn(type, emptyDraft, matter)).toEqual(missing);
    expect(missingIn(type, full, matter)).toEqual([]);
  });

  it("is a message for each thing to correct", () => {
    const items = [full.items, { target: "/answers/tradeName", message: " " }].flat();
    expect(missingIn("REQUEST_CORRECTION", { ...emptyDraft, items }, matter)).toEqual(["/items/1/message"]);
  });

  it("is the competent organ where we are not", () => {
    expect(missingIn("REFUSE_ACCEPTANCE", { ...full, competentOrgan: " " }, matter)).toEqual([
      "/competentOrgan",
    ]);
  });
});

describe("the choice of acts", () => {
  const acts = (["WITHDRAW", "GRANT", "REFUSE", "ACCEPT", "REQUEST_CORRECTION"] as const).map((type) => ({
    type,
  }));

  it("puts what leads on before what ends", () => {
    expect(orderedActs(acts, false).map(({ type }) => type)).toEqual([
      "ACCEPT",
      "GRANT",
      "REQUEST_CORRECTION",
      "REFUSE",
      "WITHDRAW",
    ]);
  });

  it("puts the decision first at an on-the-spot matter, and opens it", () => {
    expect(orderedActs(acts, true)[0]).toEqual({ type: "GRANT" });
    expect(firstChoice(["ACCEPT", "GRANT"], true)).toBe("GRANT");
  });

  it("opens nothing by itself where there is a choice", () => {
    expect(firstChoice(["ACCEPT", "GRANT"], false)).toBeUndefined();
    expect(firstChoice(["REVIEW"], false)).toBe("REVIEW");
    expect(firstChoice([], true)).toBeUndefined();
  });
});

it("keeps everything that was typed", () => {
  expect(typedText({ ...emptyDraft, reason: "理由", items: full.items })).toBe("理由\n 请补充操作流程 ");
  expect(typedText(emptyDraft)).toBe("");
});
