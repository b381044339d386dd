// build.mjs FOLDER: bundles the page with the libraries in FOLDER/node_modules and writes it to FOLDER/page.html, and as C++ to
// FOLDER/page_template.cpp. The page's policy allows its own script and style alone, by their hashes.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const source = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2]);
const esbuild = createRequire(join(folder, "package.json"))("esbuild");

async function bundled(entry) {
  const result = await esbuild.build({
    entryPoints: [join(source, entry)],
    absWorkingDir: source,
    nodePaths: [join(folder, "node_modules")],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["es2020"],
    charset: "ascii",
    legalComments: "none",
    logLevel: "warning",
  });
  return result.outputFiles[0].text.trim().replaceAll("</script", "<\\/script");
}

// The licences of what is bundled, which go wherever the page goes.
function licences() {
  const texts = ["sigma", "graphology", "graphology-utils", "events"].map((name) => {
    const library = join(folder, "node_modules", name);
    const file = readdirSync(library).find((entry) => entry.startsWith("LICENSE"));
    return `${name}\n\n${readFileSync(join(library, file), "utf8").trim()}`;
  });
  return texts.join("\n\n").replaceAll("--", "- -");
}

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

// The text as the value of a C++ string literal, cut into lines.
function literal(text) {
  const bytes = [...Buffer.from(text)].map((byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    if (byte === 0x3f || byte < 0x20 || byte > 0x7e) return `\\${byte.toString(8).padStart(3, "0")}`;
    return String.fromCharCode(byte);
  });
  const lines = [];
  for (let i = 0; i < bytes.length; i += 400) lines.push(`    "${bytes.slice(i, i + 400).join("")}"`);
  return lines.join("\n");
}

const [script, style] = [await bundled("main.js"), await bundled("style.css")];
const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data: blob:; base-uri 'none'; form-action 'none'`;
const page = readFileSync(join(source, "page.html"), "utf8")
  .replace("{{policy}}", () => policy)
  .replace("{{licences}}", licences)
  .replace("{{style}}", () => style)
  .replace("{{script}}", () => script);
writeFileSync(join(folder, "page.html"), page);
writeFileSync(
  join(folder, "page_template.cpp"),
  `// Made by export/view/build.mjs.
#include "export/page_template.h"

namespace entente {

std::string_view page_template() {
  static constexpr std::string_view kPage =
${literal(page)};
  return kPage;
}

}  // namespace entente
`,
);
