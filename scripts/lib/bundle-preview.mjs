// The script of the preview frame (lib/preview), as text that app/preview/route.ts puts into the frame's document: one
// request fewer before a frame is warm.
import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import * as esbuild from "esbuild-wasm"

/** What may be in the frame: its own code, plain names of the contract, and the parser of cookies. */
const allowed = /^(lib\/preview\/|lib\/contract\/(names|limits)\.ts$|node_modules\/set-cookie-parser\/)/

export async function bundlePreview({ root, outfile }) {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["lib/preview/main.ts"],
    tsconfig: "tsconfig.json",
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: "iife",
    target: "es2022",
    logLevel: "silent",
  })
  checkInputs(metafile, allowed, "The preview frame")
  const code = outputFiles[0].text.replaceAll("</script", "<\\/script")
  mkdirSync(path.dirname(outfile), { recursive: true })
  writeFileSync(outfile, `export const previewScript = ${JSON.stringify(code)}\n`)
  return code.length
}

/** Import fences for what runs on other people's pages: a stray import would be paid for by each of them. */
export function checkInputs(metafile, pattern, who) {
  const strangers = Object.keys(metafile.inputs).filter((input) => !pattern.test(input.replaceAll("\\", "/")))
  if (strangers.length > 0) throw new Error(`${who} must not contain ${strangers.join(", ")}.`)
}
