// Compiles lib/playground/examples/<slug>/ ahead of time, so that the first preview waits for no bundler. The compiler is the very
// function that runs in the page's worker, itself bundled here because this is plain Node.
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import * as esbuild from "esbuild-wasm"

/** Writes generated/examples/<slug>.json and generated/examples.ts, the list of them in the order of their folders. */
export async function bundleExamples({ root, outdir, packageCdn }) {
  const compile = await loadCompiler(root)
  const folder = path.join(root, "lib/playground/examples")
  rmSync(path.join(outdir, "examples"), { recursive: true, force: true })
  mkdirSync(path.join(outdir, "examples"), { recursive: true })
  const list = []
  for (const name of listFolders(folder)) {
    const example = await readExample(folder, name, (script) => compile(esbuild, { script, packageCdn }))
    writeFileSync(path.join(outdir, "examples", `${example.slug}.json`), JSON.stringify(example))
    list.push({ slug: example.slug, title: example.title })
  }
  const loaders = list.map(({ slug }) => `  ${JSON.stringify(slug)}: () => import("./examples/${slug}.json"),`)
  writeFileSync(
    path.join(outdir, "examples.ts"),
    `export const titles = ${JSON.stringify(list, null, 2)}\n\nexport const loaders = {\n${loaders.join("\n")}\n}\n`,
  )
}

function listFolders(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return entries.map(({ name }) => name).sort()
}

/** An example without a style.css of its own looks like the others. */
async function readExample(folder, name, compileScript) {
  const read = (file) => readFileSync(path.join(folder, name, file), "utf8")
  const hasStyle = existsSync(path.join(folder, name, "style.css"))
  const script = read("script.ts")
  const result = await compileScript(script)
  if (result.state === "failed") throw new Error(`examples/${name}/script.ts: ${result.problems[0].message}`)
  return {
    // Folders are numbered for their order: 01-boot is "boot".
    slug: name.replace(/^\d+-/, ""),
    ...JSON.parse(read("about.json")),
    html: read("index.html"),
    css: read(hasStyle ? "style.css" : "../style.css"),
    script,
    compiled: result.compiled,
  }
}

async function loadCompiler(root) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["lib/playground/bundler/compile.ts"],
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
