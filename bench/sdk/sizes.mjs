import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { gzipSync } from "node:zlib"
import { embedBytes } from "../../scripts/lib/bundle/embed-bytes.mjs"
import { root } from "../../scripts/lib/steps.mjs"
import { atMost } from "../setup/statistics.mjs"

/** Bytes by kind, as gzip sends them. */
export async function measure() {
  return [...sizesOfSdk(), sizeOfEmbed(), ...sizesOfApp()]
}

/** English is in the ui chunk; what the languages share a name with are their chunks, of which a page loads one. */
export function sizesOfSdk() {
  const script = gzipped(path.join(root, "public/sdk.js"))
  const chunks = readdirSync(path.join(root, "public/sdk")).map((file) => ({
    name: file.replace(/-\w+\.js$/, ""),
    value: gzipped(path.join(root, "public/sdk", file)),
  }))
  const sizeOf = (name) => chunks.find((chunk) => chunk.name === name).value
  const languages = chunks.filter(({ name }) => name === "shared").map(({ value }) => value)
  const largest = script + sizeOf("live") + sizeOf("ui") + Math.max(...languages)
  const all = chunks.reduce((sum, { value }) => sum + value, script)
  return [
    { what: "SDK: loader and launcher, gzip", value: script, unit: "kB", budget: atMost(13) },
    { what: "SDK: live part, loaded beside the first request, gzip", value: sizeOf("live"), unit: "kB" },
    { what: "SDK: screens in English, loaded when needed, gzip", value: sizeOf("ui"), unit: "kB" },
    {
      what: "SDK: all that one page loads, its largest language, gzip",
      value: largest,
      unit: "kB",
      budget: atMost(64),
    },
    { what: "SDK: all files, seven languages, gzip", value: all, unit: "kB" },
  ]
}

function sizeOfEmbed() {
  const value = embedBytes(root) / 1_000
  return { what: "embed: scripts before interaction, gzip", value, unit: "kB", budget: atMost(60) }
}

function sizesOfApp() {
  const byKind = new Map()
  const folder = path.join(root, ".next/static")
  for (const name of readdirSync(folder, { recursive: true })) {
    const kind = path.extname(name).slice(1)
    if (!["js", "css", "wasm", "woff2", "ttf"].includes(kind)) continue
    byKind.set(kind, (byKind.get(kind) ?? 0) + gzipped(path.join(folder, name)))
  }
  return [...byKind].map(([kind, value]) => ({ what: `all ${kind} of the app, gzip`, value, unit: "kB" }))
}

function gzipped(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length / 1_000
}
