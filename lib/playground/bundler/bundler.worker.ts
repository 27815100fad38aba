import * as esbuild from "esbuild-wasm/esm/browser.js"
import {
  type BuildAnswer,
  type BuildRequest,
  brokenBuild,
  brokenLine,
  type LineAnswer,
  type LineRequest,
  type TypesAnswer,
} from "./build-messages"
import { compile } from "./compile"
import { hasTypes } from "./types"
import { wasmURL } from "./wasm-url"

const ready = esbuild.initialize({
  wasmURL,
  // This is a worker already.
  worker: false,
})

self.onmessage = ({ data }: MessageEvent<BuildRequest | LineRequest>) => {
  if ("line" in data) void answerLine(data)
  else void answerBuild(data)
}

async function answerBuild({ id, code, packages }: BuildRequest) {
  try {
    await ready
    const result = await compile(esbuild, { ...code, packages })
    self.postMessage({ id, result } satisfies BuildAnswer)
    if (result.state === "failed") return
    self.postMessage({ isTyped: await hasTypes(esbuild, code) } satisfies TypesAnswer)
  } catch (error) {
    self.postMessage({ id, result: brokenBuild(sentenceOf(error)) } satisfies BuildAnswer)
  }
}

async function answerLine({ id, line, packages }: LineRequest) {
  try {
    await ready
    // Loaded when somebody uses the console.
    const { compileLine } = await import("./console/compile-line")
    self.postMessage({ id, compiled: await compileLine(esbuild, { line, packages }) } satisfies LineAnswer)
  } catch (error) {
    self.postMessage({ id, compiled: brokenLine(sentenceOf(error)) } satisfies LineAnswer)
  }
}

function sentenceOf(error: unknown) {
  return `The bundler failed: ${error instanceof Error ? error.message : String(error)}. Reload the page to try again.`
}
