import { describe, expect, it } from "vitest";
import { type Content, merge, same, tidy, without } from "./content";

const base: Content = {
  applicant: { kind: "PERSON", name: "罗秀梅", phone: "13800000001" },
  answers: { bankName: "邮储", ageBand: "AGE_80_89" },
};

describe("two changes of the same draft", () => {
  it("are joined field by field: what was typed here wins", () => {
    const mine: Content = { ...base, answers: { ...base.answers, bankName: "邮储游仙支行" } };
    const theirs: Content = {
      applicant: { ...base.applicant, phone: "13900000002" },
      answers: { bankName: "农行", ageBand: "AGE_90_99" },
      servicePoint: "centre",
    };
    expect(merge(base, mine, theirs)).toEqual({
      applicant: { kind: "PERSON", name: "罗秀梅", phone: "13900000002" },
      agent: undefined,
      answers: { bankName: "邮储游仙支行", ageBand: "AGE_90_99" },
      servicePoint: "centre",
    });
  });

  it("keep a field that was emptied here empty", () => {
    const mine: Content = { ...base, answers: { ageBand: "AGE_80_89" } };
    expect(merge(base, mine, base).answers.bankName).toBeUndefined();
  });
});

it("absent values are left out, never sent empty", () => {
  expect(tidy({ applicant: { kind: "PERSON", name: "" }, answers: { a: "", b: false } })).toEqual({
    applicant: { kind: "PERSON" },
    answers: { b: false },
  });
});

it("refused fields are taken out, and only they", () => {
  const left = without(base, ["/answers/bankName", "/applicant/phone", "/applicant/kind"]);
  expect(left).toEqual({ applicant: { kind: "PERSON", name: "罗秀梅" }, answers: { ageBand: "AGE_80_89" } });
  expect(base.answers.bankName).toBe("邮储");
});

it("the order of fields makes no difference", () => {
  expect(same({ a: 1, b: [1] }, { b: [1], a: 1, c: undefined })).toBe(true);
  expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});
