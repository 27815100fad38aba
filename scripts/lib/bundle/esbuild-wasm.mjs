// esbuild's WebAssembly, which the playground's bundler and that of embeds load from one address: it is by far the largest file.
import { createHash } from "node:crypto"
import { copyFileSync, readFileSync } from "node:fs"
import path from "node:path"

const source = "node_modules/esbuild-wasm/esbuild.wasm"

/** The name of its copy, which carries the hash of its content, so that browsers keep it for ever. */
export function esbuildWasmName(root) {
  const hash = createHash("sha256")
    .update(readFileSync(path.join(root, source)))
    .digest("hex")
  return `esbuild-${hash.slice(0, 12)}.wasm`
}

/** Copies it to a folder and answers its name there. */
export function copyEsbuildWasm(root, outdir) {
  const name = esbuildWasmName(root)
  copyFileSync(path.join(root, source), path.join(outdir, name))
  return name
}
