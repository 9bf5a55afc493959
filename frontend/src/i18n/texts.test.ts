import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

type Texts = Map<string, string>;

const folder = join(import.meta.dirname, "..");
const parts = ["common", "portal", "desk"];
const plural = /_(one|other)$/;
const unique = (values: Iterable<string>) => [...new Set(values)].sort();

function flat(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [[path + name, value]] : flat(value, `${path}${name}.`),
  );
}

function textsOf(language: string, part: string): Texts {
  return new Map(flat(JSON.parse(readFileSync(join(folder, "i18n", language, `${part}.json`), "utf8"))));
}

/** What a text is asked for by: English has two forms of a text with a number, Chinese one. */
const keysOf = (texts: Texts) => unique([...texts.keys()].map((key) => key.replace(plural, "")));

const placeholders = (text: string) =>
  unique([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name));

describe.each(parts)("the texts of %s", (part) => {
  const chinese = textsOf("zh-CN", part);
  const english = textsOf("en", part);

  it("have the same keys in both languages", () => {
    expect(keysOf(english)).toEqual(keysOf(chinese));
  });

  it("have the same placeholders in both languages", () => {
    for (const [key, text] of english) {
      expect([key, placeholders(text)]).toEqual([
        key,
        placeholders(chinese.get(key.replace(plural, "")) ?? ""),
      ]);
    }
  });

  it("are written: none is empty, none was left in the other language", () => {
    for (const [key, text] of english) expect([key, text.trim()]).not.toEqual([key, ""]);
    for (const [key, text] of chinese) expect([key, text.trim()]).not.toEqual([key, ""]);
    const left = [...english].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([key]) => key);
    // Matters are found by Chinese words only, so these tell which.
    const examples = ["search.placeholder", "results.noneAdvice", "filing.matterPlaceholder"];
    expect(left.filter((key) => !examples.includes(key))).toEqual([]);
  });

  it("have two English forms where they count", () => {
    const counting = [...english]
      .filter(([, text]) => placeholders(text).includes("count"))
      .map(([key]) => key);
    const wanted = unique(counting.map((key) => key.replace(plural, "")));
    expect(unique(counting)).toEqual(unique(wanted.flatMap((key) => [`${key}_one`, `${key}_other`])));
  });
});

/** All that stands between quotes or backticks in the shipped code, and looks like a key. */
function mentioned(): { words: Set<string>; patterns: RegExp[] } {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/(\.test\.tsx?|\.d\.ts)$/.test(file) && !file.startsWith("testing"),
  );
  const code = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
  const words = [...code.matchAll(/["`](?:common:|portal:|desk:)?([\w.-]+)["`]/g)].map(
    ([, word = ""]) => word,
  );
  const templates = [...code.matchAll(/`(?:common:|portal:|desk:)?([\w.-]*\$\{[^`]*)`/g)].map(
    ([, text = ""]) => text,
  );
  return {
    words: new Set(words),
    patterns: templates
      // A template that begins with a value says nothing about the key.
      .filter((template) => /^\w+\./.test(template))
      .map(
        (template) => new RegExp(`^${template.replaceAll(".", "\\.").replace(/\$\{[^}]*\}/g, "[\\w-]+")}$`),
      ),
  };
}

it("every text is asked for somewhere", () => {
  const { words, patterns } = mentioned();
  const all = parts.flatMap((part) => keysOf(textsOf("zh-CN", part)));
  const unused = all.filter((key) => !words.has(key) && !patterns.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
});
