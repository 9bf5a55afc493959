import { describe, expect, it } from "vitest";
import { deskCases } from "@/testing/deskFixtures";
import { refusalOf } from "../../edit/useUploads";
import type { CaseSummary } from "../queries";
import { emptyApplicant, kindsFor, ofKind, trimmed, trimmedAgent } from "./applicantDraft";
import { duplicates } from "./OpenCases";

describe("an applicant", () => {
  it("is asked for what fits the matter", () => {
    expect(kindsFor(["NATURAL_PERSON"])).toEqual(["PERSON"]);
    expect(kindsFor(["ENTERPRISE", "SOCIAL_ORGANISATION"])).toEqual(["ORGANISATION"]);
    expect(kindsFor(["NATURAL_PERSON", "ENTERPRISE"])).toEqual(["PERSON", "ORGANISATION"]);
    expect(kindsFor([])).toEqual(["PERSON", "ORGANISATION"]);
  });

  it("begins with the usual kind of number", () => {
    expect(emptyApplicant("PERSON")).toEqual({ kind: "PERSON", idType: "RESIDENT_ID" });
    expect(emptyApplicant("ORGANISATION")).toEqual({ kind: "ORGANISATION", idType: "CREDIT_CODE" });
  });

  it("keeps name and phone, but no number, when its kind changes", () => {
    const person = {
      ...emptyApplicant("PERSON"),
      name: "罗文彬",
      idNumber: "510704198507219918",
      phone: "13900000001",
    };
    expect(ofKind(person, "ORGANISATION")).toEqual({
      kind: "ORGANISATION",
      idType: "CREDIT_CODE",
      name: "罗文彬",
      phone: "13900000001",
      address: undefined,
    });
  });

  it("is sent without blanks, numbers without spaces", () => {
    expect(
      trimmed({
        kind: "PERSON",
        name: " 罗文彬 ",
        idNumber: "51070419850721991x ",
        phone: "139 0000 0001",
        address: " ",
      }),
    ).toEqual({ kind: "PERSON", name: "罗文彬", idNumber: "51070419850721991X", phone: "13900000001" });
    expect(trimmedAgent({ name: " " })).toBeUndefined();
    expect(trimmedAgent({ name: "何" })).toEqual({ name: "何" });
  });
});

it("warns only of open cases of the same matter", () => {
  const open = { id: "1", matterCode: "M", phase: "ACCEPTED" } as CaseSummary;
  const closed = { ...open, id: "2", phase: "CLOSED" } as CaseSummary;
  const other = { ...open, id: "3", matterCode: deskCases.draft.matter.code } as CaseSummary;
  expect(duplicates([open, closed, other], "M")).toEqual([open]);
});

it("keeps files back that the service would refuse", () => {
  expect(refusalOf({ type: "application/pdf", size: 10 * 1024 * 1024 })).toBeUndefined();
  expect(refusalOf({ type: "application/pdf", size: 10 * 1024 * 1024 + 1 })).toBe("tooLarge");
  expect(refusalOf({ type: "image/gif", size: 1 })).toBe("wrongType");
});
