import { describe, expect, it } from "vitest";
import { groupedNumber } from "./CaseNumber";
import { searchRequest } from "./searchKind";

describe("a search", () => {
  it.each([
    ["13900000001", { phone: "13900000001" }],
    ["139 0000 0001", { phone: "13900000001" }],
    ["510704198507219918", { idNumber: "510704198507219918" }],
    ["51070419850721991x", { idNumber: "51070419850721991X" }],
    ["92510704DEM000057H", { idNumber: "92510704DEM000057H" }],
    ["E12345678", { idNumber: "E12345678" }],
    ["510704202603160000017", { number: "510704202603160000017" }],
    ["510704 20260316 000001X", { number: "51070420260316000001X" }],
  ])("for %s asks for one thing", (typed, request) => {
    expect(searchRequest(typed)).toEqual(request);
  });

  it("is not made for fragments", () => {
    expect(searchRequest("139")).toBeUndefined();
    expect(searchRequest("   ")).toBeUndefined();
  });
});

it("groups a case number so that it can be read aloud and searched again", () => {
  expect(groupedNumber("510704202603160000017")).toBe("510704 20260316 0000017");
  expect(searchRequest(groupedNumber("510704202603160000017"))).toEqual({ number: "510704202603160000017" });
  expect(groupedNumber("other")).toBe("other");
});
