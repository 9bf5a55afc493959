import { expect, it } from "vitest";
import { chainOf } from "./chainOf";

it("names the chain by the id without its jurisdiction", () => {
  expect(chainOf("510704-01900000-0000-7000-8000-000000000102")).toBe(
    "case:01900000-0000-7000-8000-000000000102",
  );
});
