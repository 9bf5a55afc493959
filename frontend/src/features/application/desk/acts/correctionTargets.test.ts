import { expect, it } from "vitest";
import { deskCases } from "@/testing/deskFixtures";
import { correctionTargets, targetTitle } from "./correctionTargets";

const named = (field: string) => field.toUpperCase();
const { received, correction } = deskCases;

it("offers materials, questions and the applicant's fields", () => {
  const targets = correctionTargets(received, named);
  expect(targets.find(({ pointer }) => pointer === "/materials/M4")).toEqual({
    pointer: "/materials/M4",
    group: "materials",
    title: "保证食品安全的规章制度目录清单",
  });
  expect(targetTitle(targets, "/answers/premisesAddress")).toBe("经营场所详细地址");
  expect(targetTitle(targets, "/applicant/phone")).toBe("PHONE");
  expect(targetTitle(targets, "/answers/gone")).toBe("/answers/gone");
});

it("offers a contact only for organisations", () => {
  const pointers = (found: typeof received) => correctionTargets(found, named).map(({ pointer }) => pointer);
  expect(pointers(received)).toContain("/applicant/contactName");
  expect(pointers(correction)).not.toContain("/applicant/contactName");
});

it("offers nothing but what the service allows in a second notice", () => {
  const second = { ...received, correctable: ["/materials/M3", "/answers/tradeName"] };
  expect(correctionTargets(second, named).map(({ pointer }) => pointer)).toEqual([
    "/materials/M3",
    "/answers/tradeName",
  ]);
});
