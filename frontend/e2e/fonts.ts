import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const weights = ["400Regular", "600SemiBold", "700Bold"];

/** Chinese fonts for the browser of the tests; the app itself ships none. */
export default function fonts() {
  const source = fileURLToPath(new URL("../node_modules/@expo-google-fonts/noto-sans-sc/", import.meta.url));
  const folder = join(tmpdir(), "yichuang-fonts");
  mkdirSync(folder, { recursive: true });
  const folders = weights.map((weight) => `<dir>${source}${weight}</dir>`).join("");
  writeFileSync(
    join(folder, "fonts.conf"),
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = join(folder, "fonts.conf");
}
