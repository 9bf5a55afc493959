import { afterEach, expect, it } from "vitest";
import { preferredLanguage, rememberLanguage } from "./language";

afterEach(() => localStorage.clear());

it.each([
  [["zh-CN", "en"], "zh-CN"],
  [["en-GB", "zh-CN"], "en"],
  [["de", "en-US", "zh"], "en"],
  [["zh-TW"], "zh-CN"],
  [["mn", "bo"], "zh-CN"],
  [[], "zh-CN"],
])("the first visit of a browser that wishes %j is in %s", (wishes, language) => {
  expect(preferredLanguage(wishes)).toBe(language);
});

it("a choice of the reader counts for more than the browser's wishes", () => {
  rememberLanguage("zh-CN");
  expect(preferredLanguage(["en"])).toBe("zh-CN");
  rememberLanguage("en");
  expect(preferredLanguage(["zh-CN"])).toBe("en");
});

it("a remembered language that is none is passed over", () => {
  localStorage.setItem("yichuang.language", "toString");
  expect(preferredLanguage(["zh-CN"])).toBe("zh-CN");
});
