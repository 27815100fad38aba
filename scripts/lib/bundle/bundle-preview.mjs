// The two scripts that run before the app does. lib/preview is the script of the preview frame, as text that
// app/preview/route.ts puts into the frame's document: one request fewer before a frame is warm.
// lib/playground/preview/first-run.ts starts the first of these frames.
import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import * as esbuild from "esbuild"
import { checkInputs } from "./import-fence.mjs"

/** What may be in the frame: its own code, plain names of the contract, and the parser of cookies. */
const inFrame = [
  /^lib\/preview\//,
  /^lib\/contract\/((names|limits|weight)|playground\/page-source)\.ts$/,
  /^node_modules\/set-cookie-parser\//,
]
const inFirstRun = [/^lib\/playground\/preview\/first-run\.ts$/, /^lib\/contract\/names\.ts$/]

export async function bundlePreview({ root, outfile }) {
  const script = await bundle({ root, entry: "lib/preview/main.ts", allowed: inFrame })
  // By this name stacks show which lines are not the page's (lib/preview/position/stack.ts).
  const code = `${script}//# sourceURL=playground:///preview.js\n`
  mkdirSync(path.dirname(outfile), { recursive: true })
  writeFileSync(outfile, `export const previewScript = ${JSON.stringify(code.replaceAll("</script", "<\\/script"))}\n`)
}

export async function bundleFirstRun({ root, outfile }) {
  writeFileSync(outfile, await bundle({ root, entry: "lib/playground/preview/first-run.ts", allowed: inFirstRun }))
}

async function bundle({ root, entry, allowed }) {
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    tsconfig: "tsconfig.json",
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    format: "iife",
    target: "es2022",
    logLevel: "silent",
  })
  checkInputs(metafile, allowed, entry)
  return outputFiles[0].text
}
