import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { gzipSync } from "node:zlib"
import { root } from "../scripts/lib/steps.mjs"
import { atMost } from "./statistics.mjs"

/** Bytes by kind, as gzip sends them. */
export async function measure() {
  const script = gzipped(path.join(root, "public/sdk.js"))
  const chunks = readdirSync(path.join(root, "public/sdk")).map((name) => ({
    what: `SDK: ${name.replace(/-\w+\.js$/, "")}, gzip`,
    value: gzipped(path.join(root, "public/sdk", name)),
    unit: "kB",
  }))
  const sdk = chunks.reduce((sum, { value }) => sum + value, script)
  const byKind = new Map()
  const folder = path.join(root, ".next/static")
  for (const name of readdirSync(folder, { recursive: true })) {
    const kind = path.extname(name).slice(1)
    if (!["js", "css", "wasm", "woff2", "ttf"].includes(kind)) continue
    byKind.set(kind, (byKind.get(kind) ?? 0) + gzipped(path.join(folder, name)))
  }
  return [
    { what: "SDK: loader and launcher, gzip", value: script, unit: "kB", budget: atMost(12) },
    { what: "SDK: all of it, gzip", value: sdk, unit: "kB", budget: atMost(60) },
    ...chunks,
    ...[...byKind].map(([kind, value]) => ({ what: `all ${kind} of the app, gzip`, value, unit: "kB" })),
  ]
}

function gzipped(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length / 1_000
}
