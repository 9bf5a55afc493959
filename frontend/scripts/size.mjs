// Fails when the compressed script of the portal's first view outgrows its budget, or holds Ant Design.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const budget = 200 * 1000;
const firstViews = ["index.html", "src/app/PortalLayout.tsx", "src/features/matter/portal/HomePage.tsx"];

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, "utf8"));
const chunks = new Set();

function collect(key) {
  const chunk = manifest[key];
  if (chunk === undefined || chunks.has(key)) return;
  chunks.add(key);
  for (const imported of chunk.imports ?? []) collect(imported);
}
firstViews.forEach(collect);

const scripts = [...chunks].map((key) => manifest[key].file).filter((file) => file.endsWith(".js"));
const sized = scripts.map((file) => ({
  file,
  bytes: gzipSync(readFileSync(dist + file), { level: 9 }).length,
}));
const total = sized.reduce((sum, { bytes }) => sum + bytes, 0);
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

for (const { file, bytes } of sized) console.log(`  ${kilobytes(bytes).padStart(9)}  ${file}`);
console.log(
  `First view of the portal: ${kilobytes(total)} of script, compressed (budget ${kilobytes(budget)})`,
);
const antd = scripts.filter((file) => readFileSync(dist + file, "utf8").includes("iconPrefixCls"));
for (const file of antd) console.error(`Ant Design got into ${file}`);
process.exit(total > budget || antd.length > 0 ? 1 : 0);
