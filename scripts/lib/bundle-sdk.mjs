import { readFile } from "node:fs/promises"
import path from "node:path"
import { gzipSync } from "node:zlib"
import * as esbuild from "esbuild-wasm"
import { checkInputs } from "./import-fence.mjs"

const root = path.resolve(import.meta.dirname, "../..")

/** All that may get into the client SDK; of the contract only the files without a schema, as those would bring zod. */
const allowed = [/^sdk\//, /^node_modules\/preact\//, /^node_modules\/zustand\//, /^lib\/contract\/(limits|names)\.ts$/]

/**
 * Bundles the client SDK into one script, ASCII only, because pages without a charset read it as Latin-1. Answers with
 * its size; throws when something gets in that has no business on a customer's page.
 */
export async function bundleSdk({ outfile = path.join(root, "public/sdk.js"), minify = true } = {}) {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["sdk/index.ts"],
    tsconfig: "sdk/tsconfig.json",
    outfile,
    bundle: true,
    minify,
    format: "iife",
    charset: "ascii",
    target: "es2020",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    plugins: [cssAsText({ minify })],
  })
  checkInputs(metafile, allowed, "The SDK")
  return { gzipBytes: gzipSync(await readFile(outfile), { level: 9 }).length }
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
          target: "es2020",
        })
        return { contents: code, loader: "text" }
      })
    },
  }
}
