// The client SDK as a page gets it: one classic script that installs it and draws the launcher, and chunks (modules)
// that it imports when they are needed. A chunk's name carries the hash of its content, and the script carries those
// names, so that the script's version changes with any of them and a chunk may be kept for ever.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import path from "node:path"
import { gzipSync } from "node:zlib"
import * as esbuild from "esbuild"
import * as terser from "terser"
import { checkInputs } from "./import-fence.mjs"

const root = path.resolve(import.meta.dirname, "../../..")

/** Without state, so that each part may have its own copy. */
export const pure = [
  /^sdk\/calls\/(arguments|command|skip)\.ts$/,
  /^sdk\/net\/(backoff|http|url)\.ts$/,
  /^sdk\/page\/(clock|ids|is-record|json|log|login-token|natives|of-document|stringify|task|visitor-cookie)\.ts$/,
  /^sdk\/state\/(announced|block-text|unread)\.ts$/,
  /^sdk\/(shell\/words|ui\/words\/language)\.ts$/,
]
/** Of the contract only the files without a schema, as those would bring zod. */
const contract = /^lib\/contract\/(block-text|composing|image-address|limits|names)\.ts$/
const preact = /^node_modules\/preact\//

/** What may be in the script that a page waits for. */
const inScript = [/^sdk\/[\w-]+\.ts$/, /^sdk\/(calls|net|page|session|shell|state)\//, contract]

/** Bundles of chunks, named as in sdk/net/chunks.ts; what chunks of one bundle share is in a chunk of its own. */
const bundles = [
  {
    entries: { live: "sdk/live/live.ts" },
    allowed: [/^sdk\/live\//, /^node_modules\/idb-keyval\//, ...pure, contract],
  },
  { entries: { ui: "sdk/ui/ui.tsx" }, allowed: [/^sdk\/ui\//, preact, ...pure, contract] },
]

/** Writes sdk.js and the folder sdk/ beside it; answers with the size of each file by its name. */
export async function bundleSdk({ outfile = path.join(root, "public/sdk.js"), minify = true } = {}) {
  const outdir = path.join(path.dirname(outfile), "sdk")
  rmSync(outdir, { recursive: true, force: true })
  mkdirSync(outdir, { recursive: true })
  const files = {}
  for (const bundle of bundles) Object.assign(files, await bundleChunks(bundle, { outdir, minify }))
  await bundleScript(files, { outfile, minify })
  const written = [outfile, ...readdirSync(outdir).map((name) => path.join(outdir, name))]
  return Object.fromEntries(written.map((file) => [path.basename(file), gzipBytes(file)]))
}

/** Answers with the file that each entry became. */
async function bundleChunks({ entries, allowed }, { outdir, minify }) {
  const { metafile, outputFiles } = await esbuild.build({
    ...optionsFor(minify),
    entryPoints: entries,
    outdir,
    write: false,
    format: "esm",
    splitting: true,
    entryNames: "[name]-[hash]",
    chunkNames: "shared-[hash]",
  })
  for (const { path: file, text } of outputFiles) {
    // UTF-8 everywhere, as modules are read.
    writeFileSync(file, minify ? await minifyFurther(text, { module: true }) : text)
  }
  const names = Object.keys(entries)
  checkInputs(metafile, allowed, `The chunk ${names.join(", ")}`)
  const outputs = Object.entries(metafile.outputs)
  return Object.fromEntries(
    names.map((name) => [name, path.basename(outputs.find(([, { entryPoint }]) => entryPoint === entries[name])[0])]),
  )
}

/** The script that every page waits for, which has 13 kB for it. */
async function bundleScript(files, { outfile, minify }) {
  const options = optionsFor(minify)
  const { metafile, outputFiles } = await esbuild.build({
    ...options,
    entryPoints: ["sdk/index.ts"],
    outfile,
    write: false,
    format: "iife",
    // Pages without a charset read a script as Latin-1.
    charset: "ascii",
    plugins: [...options.plugins, chunksByAddress(files)],
  })
  checkInputs(metafile, inScript, "The script")
  const [{ text }] = outputFiles
  writeFileSync(outfile, compileHint + (minify ? await minifyFurther(text, { module: false }) : text))
}

/**
 * Chrome compiles everything while the script still loads, on another thread; otherwise each function when it is first
 * called, in the middle of the boot. Nearly all of it is called there.
 */
const compileHint = "//# allFunctionsCalledOnLoad\n"

/** The same SDK in one piece, for a page that loads nothing: that of a test in Node. */
export async function bundleWholeSdk(outfile) {
  await esbuild.build({ ...optionsFor(true), entryPoints: ["sdk/index.ts"], outfile, format: "iife" })
}

/** Once more, by terser: a twentieth less. */
async function minifyFurther(code, { module }) {
  const result = await terser.minify(code, {
    ecma: 2020,
    module,
    compress: { passes: 3, unsafe_arrows: true, hoist_funs: true, sequences: false },
    format: { ascii_only: !module },
  })
  return result.code
}

function optionsFor(minify) {
  return {
    absWorkingDir: root,
    tsconfig: "sdk/tsconfig.json",
    bundle: true,
    minify,
    inject: ["sdk/page/natives.ts"],
    // Modules are read as UTF-8 everywhere.
    charset: "utf8",
    target: "es2022",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    plugins: [cssAsText({ minify }), limitsInline()],
  }
}

/** Replaces sdk/net/chunks.ts. A browser may remember that an address failed, so another try has another address. */
function chunksByAddress(files) {
  const verbs = Object.entries(files).map(
    ([name, file]) => `${name}: async (failures) => (await load("${file}", failures)).${name}`,
  )
  const contents = `
    import { home } from "./home"
    export const chunks = { ${verbs.join(", ")} }
    function load(file, failures) {
      return import(\`\${home}/sdk/\${file}\${failures ? "?" + failures : ""}\`)
    }`
  return {
    name: "chunks-by-address",
    setup(build) {
      build.onLoad({ filter: /[\\/]sdk[\\/]net[\\/]chunks\.ts$/ }, ({ path: file }) => ({
        contents,
        loader: "js",
        resolveDir: path.dirname(file),
      }))
    },
  }
}

/** A style sheet becomes text, because the SDK applies it to its shadow root itself. */
function cssAsText({ minify }) {
  return {
    name: "css-as-text",
    setup(build) {
      build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
        const { code } = await esbuild.transform(await readFile(file, "utf8"), {
          loader: "css",
          minify,
          target: "es2022",
        })
        return { contents: code, loader: "text" }
      })
    },
  }
}

/** As an enum the limits become numbers where they are used, and those that the SDK does not use are left out. */
function limitsInline() {
  return {
    name: "limits-inline",
    setup(build) {
      build.onLoad({ filter: /[\\/]lib[\\/]contract[\\/]limits\.ts$/ }, async ({ path: file }) => {
        const { code } = await esbuild.transform(await readFile(file, "utf8"), { loader: "ts" })
        const { limits } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
        const members = Object.entries(limits).map(([name, value]) => `${name} = ${value}`)
        return { contents: `export const enum limits { ${members.join(", ")} }`, loader: "ts" }
      })
    },
  }
}

function gzipBytes(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length
}
