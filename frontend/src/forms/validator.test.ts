import { expect, it } from "vitest";
import { matters } from "@/testing/fixtures";
import { schemaFaults, validator } from "./validator";

it("names what is wrong by pointer, missing fields included", () => {
  const faults = schemaFaults(matters.allowance.form, {
    ageBand: "AGE_70",
    bankCardNumber: "12",
    bankName: "邮储游仙支行",
    agentRelation: "NONE",
    householdRegion: "510704101000",
    receivesElsewhere: false,
  });
  expect(Object.fromEntries(faults)).toMatchObject({
    "/ageBand": "choice",
    "/bankCardNumber": expect.stringMatching(/length|pattern/),
    "/declaration": "required",
  });
  expect(faults.has("/bankName")).toBe(false);
});

it("finds nothing wrong with a complete form", () => {
  const faults = schemaFaults(matters.allowance.form, {
    ageBand: "AGE_80_89",
    householdRegion: "510704101000",
    receivesElsewhere: false,
    bankName: "邮储游仙支行",
    bankCardNumber: "6217000000000000",
    agentRelation: "NONE",
    declaration: true,
  });
  expect([...faults]).toEqual([]);
});

it("works where code may not be made from text (CSP without unsafe-eval)", () => {
  const real = globalThis.Function;
  globalThis.Function = (() => {
    throw new EvalError("unsafe-eval");
  }) as unknown as FunctionConstructor;
  try {
    expect(validator.isValid({ type: "string", minLength: 2 }, "a", {})).toBe(false);
    expect(validator.isValid({ type: "string", minLength: 2 }, "ab", {})).toBe(true);
  } finally {
    globalThis.Function = real;
  }
});
