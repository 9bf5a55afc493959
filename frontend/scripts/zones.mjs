// Keeps the direction of imports: main → app → features → components, forms → api → i18n → lib.
// Features do not import each other; nothing but a desk imports Ant Design; only tests import testing.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../src", import.meta.url));
const order = ["lib", "i18n", "api", "components", "forms", "features", "app", "main"];

const files = readdirSync(root, { recursive: true })
  .map(String)
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));

const isTest = (file) => /\.test\.tsx?$/.test(file) || file.startsWith("testing/");
const isDesk = (file) => file.includes("/desk/") || file.startsWith("app/desk");
const zone = (file) => (file.includes("/") || order.includes(file) ? file.split("/")[0] : "main");
const feature = (file) => (zone(file) === "features" ? file.split("/")[1] : undefined);

function targetOf(file, specifier) {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return relative(root, resolve(root, dirname(file), specifier));
  return undefined;
}

function fault(file, specifier) {
  if (/^(antd|@ant-design)(\/|$)/.test(specifier) && !isDesk(file)) return "Ant Design outside a desk";
  const target = targetOf(file, specifier);
  if (target === undefined || isTest(file)) return undefined;
  if (target.startsWith("testing/")) return "tests' helpers in shipped code";
  if (order.indexOf(zone(target)) > order.indexOf(zone(file)))
    return `${zone(file)} must not import ${zone(target)}`;
  if (feature(file) && feature(target) && feature(file) !== feature(target))
    return "a feature imports another one";
  if (!isDesk(file) && target.includes("/desk/") && !file.startsWith("app/"))
    return "the portal imports the desk";
  return undefined;
}

const faults = files.flatMap((file) => {
  const text = readFileSync(join(root, file), "utf8");
  const specifiers = [...text.matchAll(/(?:from\s+|import\s+|import\()\s*["']([^"']+)["']/g)].map(
    (match) => match[1],
  );
  return specifiers.flatMap((specifier) => {
    const found = fault(file, specifier);
    return found ? [`src/${file}: "${specifier}": ${found}`] : [];
  });
});

for (const line of faults) console.error(line);
console.log(`${files.length} files checked, ${faults.length} import faults`);
process.exit(faults.length > 0 ? 1 : 0);
