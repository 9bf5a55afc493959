import { describe, expect, it } from "vitest";
import { deskCases } from "@/testing/deskFixtures";
import { answerRows, questions } from "./answerRows";

const words = { yes: "是", no: "否", comma: "、" };
const { matter, answers } = deskCases.received;
const rows = answerRows(matter.form, matter.formLayout, answers, words);
const text = (name: string) => rows.find(({ pointer }) => pointer === `/answers/${name}`)?.text;

describe("answers in words", () => {
  it("stand in the order of the form under its titles", () => {
    expect(rows[0]).toEqual({
      pointer: "/answers/tradeName",
      title: "经营者名称",
      text: "绵阳市游仙区罗记小面馆（个体工商户）",
      personal: false,
      depth: 0,
    });
    expect(rows.map(({ pointer }) => pointer).at(-1)).toBe("/answers/declaration");
  });

  it("show titles instead of codes, also of several choices", () => {
    expect(text("businessForm")).toBe("餐饮服务经营者");
    expect(text("businessItems")).toBe("热食类食品制售、冷食类食品制售（冷荤类食品）");
  });

  it("show numbers and yes or no", () => {
    expect(text("premisesArea")).toBe("45");
    expect(text("declaration")).toBe("是");
  });

  it("show masked values as they come and mark what is personal", () => {
    expect(rows.find(({ pointer }) => pointer === "/answers/legalRepresentative")).toMatchObject({
      text: "罗**",
      personal: true,
    });
  });

  it("leave a blank question without text", () => {
    const blank = answerRows(matter.form, matter.formLayout, { tradeName: "" }, words);
    expect(blank.find(({ pointer }) => pointer === "/answers/tradeName")?.text).toBeUndefined();
    expect(blank).toHaveLength(rows.length);
  });

  it("hide no answer that the form does not know", () => {
    const more = answerRows(matter.form, matter.formLayout, { ...answers, old: "旧值" }, words);
    expect(more.at(-1)).toMatchObject({ pointer: "/answers/old", title: "old", text: "旧值" });
  });
});

describe("nested answers", () => {
  const schema = {
    type: "object",
    properties: {
      home: { title: "住所", type: "object", properties: { street: { title: "街道", type: "string" } } },
      people: {
        title: "共有人",
        type: "array",
        items: { type: "object", properties: { name: { title: "姓名", "x-personal": true } } },
      },
    },
    allOf: [{ properties: { since: { title: "起始日期" } } }],
  };

  it("get a heading per group and per entry of a list", () => {
    const nested = answerRows(
      schema,
      undefined,
      { home: { street: "东河路" }, people: [{ name: "甲" }, { name: "乙" }] },
      words,
    );
    expect(
      nested.map(({ pointer, title, text: shown, heading }) => [
        pointer,
        title,
        shown ?? (heading ? "#" : ""),
      ]),
    ).toEqual([
      ["/answers/home", "住所", "#"],
      ["/answers/home/street", "街道", "东河路"],
      ["/answers/people/0", "共有人 1", "#"],
      ["/answers/people/0/name", "姓名", "甲"],
      ["/answers/people/1", "共有人 2", "#"],
      ["/answers/people/1/name", "姓名", "乙"],
      ["/answers/since", "起始日期", ""],
    ]);
  });
});

it("lists the questions of a form for choosing among them", () => {
  expect(questions(matter.form, matter.formLayout).slice(0, 2)).toEqual([
    { pointer: "/answers/tradeName", title: "经营者名称" },
    { pointer: "/answers/creditCode", title: "统一社会信用代码" },
  ]);
});
