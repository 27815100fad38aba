// Compiles lib/playground/examples/<slug>/ ahead of time, so that the first preview waits for no bundler. The compiler is the very
// function that runs in the page's worker, itself bundled here because this is plain Node.
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { pathToFileURL } from "node:url"
import * as esbuild from "esbuild"

/**
 * Writes generated/examples/<slug>.json, generated/examples.ts, which loads them, generated/example-entries.json, what each says of itself, in the order of their folders,
 * generated/example-tries.json, what is tried with each, generated/example-scenes.json, what some bring, and generated/example-style.ts,
 * how most of them look.
 */
export async function bundleExamples({ root, outdir, packageCdn }) {
  const { compile, ...contract } = await loadCompiler(root)
  const folder = path.join(root, "lib/playground/examples")
  rmSync(path.join(outdir, "examples"), { recursive: true, force: true })
  mkdirSync(path.join(outdir, "examples"), { recursive: true })
  // A page has an address of its own for each server that it comes from.
  const packages = { cdn: packageCdn, carried: "/packages", imports: {} }
  const list = []
  const tries = {}
  const scenes = {}
  for (const name of listFolders(folder)) {
    const { example, entry, about, scene } = await readExample({ folder, name, contract }, (code) =>
      compile(esbuild, { ...contract.emptyProject, ...code, packages }),
    )
    writeFileSync(path.join(outdir, "examples", `${example.slug}.json`), JSON.stringify(example))
    list.push(entry)
    tries[example.slug] = about.tries
    if (scene) scenes[example.slug] = scene
  }
  const style = readFileSync(path.join(folder, "style.css"), "utf8")
  writeFileSync(path.join(outdir, "example-style.ts"), `export const exampleStyle = ${JSON.stringify(style)}\n`)
  writeFileSync(path.join(outdir, "example-tries.json"), JSON.stringify(tries))
  writeFileSync(path.join(outdir, "example-scenes.json"), JSON.stringify(scenes))
  const loaders = list.map(({ slug }) => `  ${JSON.stringify(slug)}: () => import("./examples/${slug}.json"),`)
  writeFileSync(path.join(outdir, "examples.ts"), `export const loaders = {\n${loaders.join("\n")}\n}\n`)
  writeFileSync(path.join(outdir, "example-entries.json"), JSON.stringify(list))
}

function listFolders(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return entries.map(({ name }) => name).sort()
}

/** An example without a style.css of its own looks like the others; what else is in its folder are named files. */
async function readExample({ folder, name, contract }, compileCode) {
  const read = (file) => readFileSync(path.join(folder, name, file), "utf8")
  const about = readAbout(read("about.json"), { name, contract })
  const files = readdirSync(path.join(folder, name)).filter((file) => !ownFiles.includes(file))
  const named = Object.fromEntries(files.map((file) => [file, read(file)]))
  const script = read("script.ts")
  const result = await compileCode({ script, named })
  if (result.state === "failed") throw new Error(`examples/${name}/script.ts: ${result.problems[0].message}`)
  const { title, topic, summary, explanation } = about
  const scene = existsSync(path.join(folder, name, "scene.json")) ? JSON.parse(read("scene.json")) : null
  const counts = scene && contract.countScene(readScene(scene, { name, contract }))
  // Folders are numbered for their order: 01-boot is "boot".
  const slug = name.replace(/^\d+-/, "")
  const hasStyle = existsSync(path.join(folder, name, "style.css"))
  const css = read(hasStyle ? "style.css" : "../style.css")
  const project = { ...contract.emptyProject, html: read("index.html"), css, script, named }
  return {
    ...{ about, scene },
    example: { slug, title, explanation, ...project, compiled: result.compiled, ...(counts && { scene: counts }) },
    entry: { slug, title, topic, summary, methods: contract.methodsIn(project) },
  }
}

const ownFiles = ["about.json", "index.html", "scene.json", "style.css", "script.ts"]

function readScene(scene, { name, contract }) {
  const parsed = contract.sceneSchema.safeParse(scene)
  if (parsed.success) return parsed.data
  const [{ path: place, message }] = parsed.error.issues
  throw new Error(`examples/${name}/scene.json: "${place.join(".")}" ${message}`)
}

function readAbout(text, { name, contract }) {
  const parsed = contract.aboutSchema.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  const [{ path: place, message }] = parsed.error.issues
  throw new Error(`examples/${name}/about.json: "${place.join(".")}" ${message}`)
}

const entry = `
  export { compile } from "./lib/playground/bundler/compile"
  export { aboutSchema } from "./lib/contract/learn/example"
  export { methodsIn } from "./lib/contract/playground/methods"
  export { emptyProject } from "./lib/contract/playground/parts"
  export { countScene } from "./lib/contract/scene/counts"
  export { sceneSchema } from "./lib/contract/scene/scene"
`

async function loadCompiler(root) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    stdin: { contents: entry, resolveDir: root },
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
  return import(pathToFileURL(file).href)
}
