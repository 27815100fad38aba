// Compiles lib/playground/examples/<slug>/ ahead of time, so that the first preview waits for no bundler. The compiler is the very
// function that runs in the page's worker, itself bundled here because this is plain Node.
import { createHash } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import * as esbuild from "esbuild-wasm"

/** Writes generated/examples/<slug>.json and generated/examples.ts, the list of them in the order of their folders. */
export async function bundleExamples({ root, outdir, packageCdn }) {
  const compile = await loadCompiler(root)
  const folder = path.join(root, "lib/playground/examples")
  const read = (...parts) => readFileSync(path.join(folder, ...parts), "utf8")
  rmSync(path.join(outdir, "examples"), { recursive: true, force: true })
  mkdirSync(path.join(outdir, "examples"), { recursive: true })
  const list = []
  for (const name of readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()) {
    // Folders are numbered for their order: 01-boot is "boot".
    const slug = name.replace(/^\d+-/, "")
    const { title, explanation } = JSON.parse(read(name, "about.json"))
    const script = read(name, "script.ts")
    const result = await compile(esbuild, { script, packageCdn })
    if (result.state === "failed") throw new Error(`examples/${name}/script.ts: ${result.problems[0].message}`)
    const example = {
      slug,
      title,
      explanation,
      html: read(name, "index.html"),
      css: read(name, "style.css"),
      script,
      compiled: result.compiled,
    }
    writeFileSync(path.join(outdir, "examples", `${slug}.json`), JSON.stringify(example))
    list.push({ slug, title })
  }
  const loaders = list.map(({ slug }) => `  ${JSON.stringify(slug)}: () => import("./examples/${slug}.json"),`)
  writeFileSync(
    path.join(outdir, "examples.ts"),
    `export const titles = ${JSON.stringify(list, null, 2)}\n\nexport const loaders = {\n${loaders.join("\n")}\n}\n`,
  )
  return list.length
}

async function loadCompiler(root) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["lib/playground/compile.ts"],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  })
  const code = outputFiles[0].text
  const file = path.join(
    root,
    "node_modules/.cache/app",
    `compile-${createHash("sha256").update(code).digest("hex").slice(0, 8)}.mjs`,
  )
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, code)
  const { compile } = await import(pathToFileURL(file).href)
  return compile
}
