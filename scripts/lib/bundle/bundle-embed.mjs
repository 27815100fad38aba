// The script of embeds: a small one that each loads, and what that imports when somebody runs or edits. The names carry the hash
// of their content, so that browsers keep them for ever.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import path from "node:path"
import * as esbuild from "esbuild"
import { esbuildWasmName } from "./esbuild-wasm.mjs"
import { checkInputs } from "./import-fence.mjs"
import { writeModule } from "./write-module.mjs"

/** Where these files are, on the server and in public/. */
export const embedFolder = "embed-files"

const inEmbed = [
  /^generated\/carried\.ts$/,
  /^lib\/(contract|embed|playground)\//,
  /^node_modules\/(zod|zustand|fflate|@noble\/hashes|acorn)\//,
  // Of the light editor.
  /^node_modules\/(@codemirror|@lezer|@marijn|codemirror|crelt|style-mod|w3c-keyname)\//,
]
/** It says where in the script something was. */
const inAgent = [...inEmbed, /^node_modules\/@jridgewell\//]
const inBundler = [
  /^generated\/carried\.ts$/,
  /^lib\/(contract|playground)\//,
  /^node_modules\/(esbuild-wasm|zod|zustand)\//,
]

/**
 * Writes public/embed-files, and generated/embed.ts with the style sheet and the addresses of the scripts: that of an embed, and
 * that of the page where an agent's snippet runs.
 */
export async function bundleEmbed({ root, outdir, outfile, packageCdn }) {
  rmSync(outdir, { recursive: true, force: true })
  mkdirSync(outdir, { recursive: true })
  const options = {
    absWorkingDir: root,
    tsconfig: "tsconfig.json",
    outdir,
    bundle: true,
    minify: true,
    metafile: true,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
  }
  const bundler = await build("lib/playground/bundler/bundler.worker.ts", inBundler, {
    ...options,
    // A worker of a document without an origin can import no module.
    format: "iife",
    plugins: [
      instead(/[\\/]bundler[\\/]wasm-url\.ts$/, "export const { wasmURL } = self"),
      // An embed has no console to enter lines into.
      instead(/[\\/]console[\\/]compile-line\.ts$/, "export const compileLine = undefined"),
    ],
  })
  const modules = {
    ...options,
    format: "esm",
    splitting: true,
    define: {
      bundlerFile: JSON.stringify(`./${bundler}`),
      wasmFile: JSON.stringify(`../packages/${esbuildWasmName(root)}`),
      "process.env.NEXT_PUBLIC_PACKAGE_CDN": JSON.stringify(packageCdn),
    },
    plugins: [
      instead(
        /[\\/]playground[\\/]bundler[\\/]new-worker\.ts$/,
        `export { newWorker } from "@/lib/embed/run/new-worker"`,
      ),
    ],
  }
  const script = await build("lib/embed/embed.ts", inEmbed, modules)
  const agent = await build("lib/embed/agent/agent.ts", inAgent, modules)
  const style = await esbuild.transform(readFileSync(path.join(root, "lib/embed/embed.css"), "utf8"), {
    loader: "css",
    minify: true,
    target: "es2022",
  })
  writeModule(outfile, {
    embedScript: `/${embedFolder}/${script}`,
    embedStyle: style.code,
    agentScript: `/${embedFolder}/${agent}`,
  })
}

/** Writes embed.js, by which a page talks to an embed, and its types beside it. */
export async function bundleEmbedHost({ root, outfile }) {
  const entry = "lib/embed/host/host.ts"
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    tsconfig: "tsconfig.json",
    entryPoints: [entry],
    outfile,
    bundle: true,
    metafile: true,
    format: "esm",
    target: "es2022",
    logLevel: "silent",
  })
  checkInputs(metafile, [/^lib\/embed\/host\//], entry)
  copyFileSync(path.join(root, "lib/embed/host/embed.d.ts"), outfile.replace(/\.js$/, ".d.ts"))
}

/** Answers with the name of the file that the entry became. */
async function build(entry, allowed, options) {
  const { metafile } = await esbuild.build({ ...options, entryPoints: [entry] })
  checkInputs(metafile, allowed, entry)
  const [file] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry)
  return path.basename(file)
}

/** Puts other code in the place of a file that only Next can build. */
function instead(filter, contents) {
  return {
    name: "instead",
    setup({ onLoad }) {
      onLoad({ filter }, ({ path: file }) => ({ contents, loader: "ts", resolveDir: path.dirname(file) }))
    },
  }
}
