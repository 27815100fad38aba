// Packages for the preview, as modules that share what they have in common: a page must not have two Reacts.
import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import * as esbuild from "esbuild"
import { carriedEntries, packageOf } from "./carried.mjs"
import { collectTypes } from "./collect-types.mjs"
import { copyEsbuildWasm } from "./esbuild-wasm.mjs"

/**
 * Writes the modules and their types to `outdir`; answers where each import is and which modules it takes, and for each package
 * its version and the files with its types; and the name of the bundler's WebAssembly, which is beside them.
 */
export async function bundlePackages({ root, outdir }) {
  rmSync(outdir, { recursive: true, force: true })
  mkdirSync(outdir, { recursive: true })
  const specifiers = Object.keys(carriedEntries)
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(specifiers.map((specifier) => [nameOf(specifier), specifier])),
    outdir,
    entryNames: "[name]-[hash]",
    chunkNames: "shared-[hash]",
    plugins: [asModules(root)],
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    metafile: true,
    // As they say what was done wrong, and whoever learns does something wrong.
    define: { "process.env.NODE_ENV": '"development"' },
  })
  const carried = {}
  const carriedModules = {}
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
    const specifier = entryPoint?.replace(/^carried:/, "")
    if (!specifier) continue
    carried[specifier] = path.basename(file)
    carriedModules[carried[specifier]] = [...modulesFrom(file, metafile.outputs)].map((each) => path.basename(each))
  }
  const packages = [...new Set(specifiers.map(packageOf))]
  const carriedTypes = writeTypes(outdir, collectTypes(root))
  const carriedVersions = Object.fromEntries(packages.map((name) => [name, versionOf(root, name)]))
  return { carried, carriedModules, carriedTypes, carriedVersions, esbuildWasm: copyEsbuildWasm(root, outdir) }
}

/** A module and all that it imports, those by their own imports too. */
function modulesFrom(file, outputs, found = new Set()) {
  if (found.has(file)) return found
  found.add(file)
  for (const { path: imported } of outputs[file].imports) modulesFrom(imported, outputs, found)
  return found
}

/** A file for each package; answers with those that each package that is carried needs. */
function writeTypes(outdir, { files, needs }) {
  const names = {}
  for (const [name, texts] of Object.entries(files)) {
    const text = JSON.stringify(texts)
    names[name] = `${nameOf(name)}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.json`
    writeFileSync(path.join(outdir, names[name]), text)
  }
  return Object.fromEntries(Object.entries(needs).map(([name, used]) => [name, used.map((other) => names[other])]))
}

/** Each entry as a module whose names are those that Node finds in it: CommonJS has none that a bundler could see. */
function asModules(root) {
  return {
    name: "as-modules",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ kind, path }) =>
        kind === "entry-point" ? { path, namespace: "carried" } : undefined,
      )
      onLoad({ filter: /.*/, namespace: "carried" }, async ({ path: specifier }) => {
        const { file } = carriedEntries[specifier]
        const source = JSON.stringify(file ? `./node_modules/${file}` : specifier)
        const names = file ? ["*"] : Object.keys(await import(specifier))
        return { contents: wrap(source, names), resolveDir: root, loader: "js" }
      })
    },
  }
}

function wrap(source, names) {
  if (names.includes("*")) return `export * from ${source}`
  const own = names.filter((name) => /^[\w$]+$/.test(name) && name !== "default" && name !== "__esModule")
  const whole = names.includes("default") ? `export { default } from ${source}` : ""
  return `${whole}\nexport { ${own.join(", ")} } from ${source}`
}

function versionOf(root, name) {
  return JSON.parse(readFileSync(path.join(root, "node_modules", name, "package.json"), "utf8")).version
}

function nameOf(specifier) {
  return specifier.replace("@", "").replaceAll("/", "_")
}
