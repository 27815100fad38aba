// In the bundle of an embed this stands in the place of lib/playground/bundler/new-worker.ts (bundle-embed.mjs).

/** Files beside this one; the bundle fills them in. */
declare const bundlerFile: string
declare const wasmFile: string

/** The bundler's worker. A document that is sandboxed by its page has no origin, so it may load none but through a blob. */
export function newWorker(): Worker {
  const [bundler, wasm] = [bundlerFile, wasmFile].map((file) => JSON.stringify(new URL(file, import.meta.url).href))
  const code = `self.wasmURL = ${wasm}; importScripts(${bundler})`
  return new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })))
}
