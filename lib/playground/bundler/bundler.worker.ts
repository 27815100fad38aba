import * as esbuild from "esbuild-wasm/esm/browser.js"
import { type BuildAnswer, type BuildRequest, brokenBuild, type TypesAnswer } from "./build-messages"
import { compile } from "./compile"
import { hasTypes } from "./types"

const ready = esbuild.initialize({
  wasmURL: new URL("esbuild-wasm/esbuild.wasm", import.meta.url).href,
  // This is a worker already.
  worker: false,
})

self.onmessage = async ({ data }: MessageEvent<BuildRequest>) => {
  const { id, script, packageCdn } = data
  try {
    await ready
    const result = await compile(esbuild, { script, packageCdn })
    self.postMessage({ id, result } satisfies BuildAnswer)
    if (result.state === "failed") return
    self.postMessage({ isTyped: await hasTypes(esbuild, script) } satisfies TypesAnswer)
  } catch (error) {
    const message = `The bundler failed: ${error instanceof Error ? error.message : String(error)}. Reload the page to try again.`
    self.postMessage({ id, result: brokenBuild(message) } satisfies BuildAnswer)
  }
}
