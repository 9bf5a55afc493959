import { describe, expect, it } from "vitest";
import { deskAccounts } from "@/testing/deskFixtures";
import { exportsCases, handlesCases, isAuditor, placesByRole, traysFor, windowPoints } from "./roles";

const { clerk, reviewer, decider, deciderWindow, head, auditor } = deskAccounts;

describe("the trays of a person", () => {
  it("are those of the window for a clerk", () => {
    expect(traysFor(clerk.assignments)).toEqual(["TO_ACCEPT", "WAITING", "TO_CLOSE", "DRAFTS", "ALL"]);
  });

  it("are those of the window for who decides there", () => {
    expect(traysFor(deciderWindow.assignments)).toEqual([
      "TO_ACCEPT",
      "WAITING",
      "TO_CLOSE",
      "DRAFTS",
      "ALL",
    ]);
  });

  it("hold what waits for a reviewer and for a decider", () => {
    expect(traysFor(reviewer.assignments)).toEqual(["TO_REVIEW", "ALL"]);
    expect(traysFor(decider.assignments)).toEqual(["TO_DECIDE", "ALL"]);
    expect(traysFor(head.assignments)).toEqual(["TO_DECIDE", "ALL"]);
  });

  it("are one of their own for an auditor", () => {
    expect(traysFor(auditor.assignments)).toEqual(["AUDIT"]);
  });

  it("are joined in the order of a case for who has several roles", () => {
    const both = [...decider.assignments, ...reviewer.assignments, ...clerk.assignments];
    expect(traysFor(both)).toEqual([
      "TO_ACCEPT",
      "WAITING",
      "TO_REVIEW",
      "TO_DECIDE",
      "TO_CLOSE",
      "DRAFTS",
      "ALL",
    ]);
  });

  it("are none without a role", () => {
    expect(traysFor([])).toEqual([]);
  });
});

describe("the places of a window", () => {
  it("are each of the clerk's points once", () => {
    const twice = [...clerk.assignments, ...clerk.assignments];
    expect(windowPoints(twice).map(({ code }) => code)).toEqual(["youxian-centre", "youxian-xiaojian"]);
  });

  it("are none for who does not sit at a window", () => {
    expect(windowPoints([...reviewer.assignments, ...decider.assignments, ...auditor.assignments])).toEqual(
      [],
    );
  });
});

it("names each role once with all its places", () => {
  expect(placesByRole(clerk.assignments)).toEqual([
    { role: "CLERK", places: ["绵阳市游仙区政务服务中心", "游仙区小枧镇便民服务中心"] },
  ]);
  expect(placesByRole(auditor.assignments)).toEqual([{ role: "AUDITOR", places: [] }]);
});

it("tells who handles cases from who only sees them", () => {
  for (const { assignments } of [clerk, reviewer, decider, deciderWindow, head])
    expect(handlesCases(assignments)).toBe(true);
  expect(handlesCases(auditor.assignments)).toBe(false);
  expect(handlesCases([{ role: "SUPERVISOR", jurisdiction: "510704" }])).toBe(false);
});

it("tells auditors from others", () => {
  expect(isAuditor(auditor.assignments)).toBe(true);
  expect(isAuditor(clerk.assignments)).toBe(false);
});

it("lets those who review or decide take a package away, not those who only stand at a window", () => {
  expect(exportsCases([{ role: "REVIEWER", jurisdiction: "510704" }])).toBe(true);
  expect(exportsCases([{ role: "DECIDER_WINDOW", jurisdiction: "510704" }])).toBe(true);
  expect(exportsCases([{ role: "CLERK", jurisdiction: "510704" }])).toBe(false);
  expect(exportsCases([{ role: "AUDITOR", jurisdiction: "510704" }])).toBe(false);
});
