import { expect, it } from "vitest";
import { deskActs, deskCases } from "@/testing/deskFixtures";
import { changesOf } from "./changes";

const { mended, received } = deskCases;

it("compares what the notice asked for with what came since, and names what else has changed", () => {
  const [file] = mended.files;
  const since = {
    ...file,
    id: "b2",
    material: "M4",
    name: "制度.pdf",
    uploadedAt: "2026-03-15T09:00:00+08:00",
  };
  expect(changesOf({ ...mended, files: [since as (typeof mended.files)[0]] }, deskActs)).toEqual({
    asked: [{ target: "/materials/M4", message: "请补充食品安全自查制度。", files: [since] }],
    others: ["/answers/premisesAddress", "/answers/premisesArea", "/materials/M3"],
  });
});

it("does not take a file for new that was there before the notice", () => {
  const [file] = mended.files;
  const before = { ...file, material: "M4", uploadedAt: "2026-03-13T09:00:00+08:00" };
  expect(
    changesOf({ ...mended, files: [before as (typeof mended.files)[0]] }, deskActs)?.asked[0]?.files,
  ).toEqual([]);
});

it("has nothing to compare before a correction", () => {
  expect(changesOf(received, deskActs)).toBeUndefined();
  expect(changesOf(mended, [])).toBeUndefined();
});
