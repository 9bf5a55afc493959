import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A folder of Chinese fonts for the browser of the tests; the app itself ships none. */
export default function fonts() {
  const source = fileURLToPath(new URL("../node_modules/@fontsource/noto-sans-sc/files", import.meta.url));
  const folder = join(tmpdir(), "yichuang-fonts");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${source}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = join(folder, "fonts.conf");
}
