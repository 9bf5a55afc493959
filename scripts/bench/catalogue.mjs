// What the reads of a catalogue cost as it grows: scripts/with-demo.sh bench node scripts/bench/catalogue.mjs
// One run, one machine: read the ratios, not the times.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const api = `${process.env.BASE_URL}/api/v1`;
const division = "511602";
const sizes = [1_000, 10_000, 100_000];
const rowsOfAFile = 50_000;
const requests = 200;

const verbs = ["设立", "变更", "延续", "注销", "补办", "审核", "备案", "年审"];
const things = ["食品经营", "公共场所卫生", "排水", "占道", "广告", "医疗机构", "学校", "道路运输", "取水", "河道采砂", "木材经营", "种子生产"];
const kinds = ["许可", "确认", "登记", "证明", "批准"];

/** A made-up matter; one in a thousand is about fireworks. */
function row(i) {
  const thing = i % 1_000 === 7 ? "烟花爆竹零售" : things[i % things.length];
  const name = `${thing}${kinds[(i >> 4) % kinds.length]}${verbs[(i >> 7) % verbs.length]}第${i}项`;
  return `区局${i % 34},${thing},${name},BENCH-${i},${division}000000,1,D${i % 34}\n`;
}

const header = "department,mainItem,name,itemCode,areaCode,matterType,departmentCode\n";

async function answerOf(response, path) {
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function logIn() {
  const accounts = JSON.parse(await readFile(join(process.env.YICHUANG_DATA_DIR, "demo-accounts.json"), "utf8"));
  const { password } = accounts.find(({ username }) => username === "catalogue");
  const body = JSON.stringify({ method: "PASSWORD", username: "catalogue", password });
  const response = await fetch(`${api}/sessions`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
  return (await answerOf(response, "sessions")).accessToken;
}

/** Brings in the rows from one number to another and waits until they are in the table. */
async function bringIn(from, to) {
  const headers = { Authorization: `Bearer ${await logIn()}` };
  const rows = Array.from({ length: to - from }, (_, i) => row(from + i)).join("");
  const form = new FormData();
  form.append("file", new Blob([header + rows], { type: "text/csv" }), "bench.csv");
  let view = await answerOf(await fetch(`${api}/matter-imports`, { method: "POST", headers, body: form }), "matter-imports");
  while (view.state === "RUNNING") {
    await new Promise((resolve) => setTimeout(resolve, 500));
    process.stderr.write(`\rbringing in ${from + view.created} of ${sizes.at(-1)} `);
    view = await answerOf(await fetch(`${api}/matter-imports/${view.id}`, { headers }), "matter-imports");
  }
  if (view.state !== "DONE" || view.created !== to - from) throw new Error(`the import: ${JSON.stringify(view)}`);
}

const search = (words) => `/matters?jurisdiction=${division}&limit=20&q=${encodeURIComponent(words)}`;
const last = (size) => size - 1;

/** What is read, and where; and whether an answer is what one would expect. */
const reads = {
  "first page": () => `/matters?jurisdiction=${division}&limit=20`,
  "a common word": () => search("许可"),
  "two words": () => search("食品 登记"),
  "a rare word": () => search("烟花爆竹"),
  "one that is not there": () => search("登月飞船"),
  "by its number": (size) => search(`第${last(size)}项`),
  "a guide": (size) => `/matters/BENCH-${last(size)}?jurisdiction=${division}`,
};

async function median(path) {
  const times = [];
  for (let i = 0; i < requests; i++) {
    const start = performance.now();
    await answerOf(await fetch(api + path), path);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}

const figures = new Map(Object.keys(reads).map((name) => [name, []]));
let there = 0;
for (const size of sizes) {
  while (there < size) {
    const to = Math.min(size, there + rowsOfAFile);
    await bringIn(there, to);
    there = to;
  }
  for (const [name, path] of Object.entries(reads)) {
    await median(path(size)); // warm
    figures.get(name).push(await median(path(size)));
  }
}

process.stderr.write("\r");
console.log(`median of ${requests} requests, one after the other, in milliseconds; ratio of the largest catalogue to the smallest\n`);
const line = (name, cells) => console.log(name.padEnd(24) + cells.map((cell) => String(cell).padStart(10)).join(""));
line("matters", [...sizes, "ratio"]);
for (const [name, times] of figures) line(name, [...times.map((time) => time.toFixed(2)), (times.at(-1) / times[0]).toFixed(2)]);
