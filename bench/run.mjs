import { mkdirSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { root } from "../scripts/lib/steps.mjs"
import { startServer } from "./setup/server.mjs"

const suites = {
  sizes: () => import("./sdk/sizes.mjs"),
  cold: () => import("./playground/cold.mjs"),
  edits: () => import("./playground/edits.mjs"),
  react: () => import("./playground/react.mjs"),
  saved: () => import("./playground/saved.mjs"),
  learn: () => import("./playground/learn.mjs"),
  stalls: () => import("./playground/stalls.mjs"),
  hang: () => import("./playground/hang.mjs"),
  scripts: () => import("./sdk/scripts.mjs"),
  formats: () => import("./playground/formats.mjs"),
  loop: () => import("./sdk/loop.mjs"),
  trace: () => import("./playground/trace.mjs"),
  boot: () => import("./sdk/boot.mjs"),
  delivery: () => import("./sdk/delivery.mjs"),
  ingest: () => import("./server/ingest.mjs"),
  uploads: () => import("./server/uploads.mjs"),
  snippets: () => import("./server/snippets.mjs"),
  kit: () => import("./kit/workspaces.mjs"),
}

/** Those that take minutes, or pack the package, run when they are named; one of them needs npm's registry besides. */
const longSuites = {
  scale: () => import("./server/scale.mjs"),
  peers: () => import("./peers/peers.mjs"),
  package: () => import("./kit/package.mjs"),
}

/** Runs the named suites, or all, against one fresh server, prints what they measured, and tells whether it is enough. */
export async function bench(names) {
  const all = { ...suites, ...longSuites }
  const unknown = names.filter((name) => !Object.hasOwn(all, name))
  if (unknown.length > 0) throw new Error(`No suite ${unknown.join(", ")}. There are: ${Object.keys(all).join(", ")}.`)
  const server = await startServer()
  const rows = []
  try {
    for (const name of names.length > 0 ? names : Object.keys(suites)) {
      console.log(`${name} …`)
      const { measure } = await all[name]()
      rows.push(...(await measure(server)))
    }
  } finally {
    await server.stop()
  }
  print(rows)
  save(rows)
  return rows.every(({ value, budget }) => budget === undefined || isMet(value, budget))
}

function print(rows) {
  const table = rows.map(({ what, value, unit, budget }) => ({
    what,
    measured: `${format(value)} ${unit}`.trim(),
    budget: budget === undefined ? "" : `${budget.kind === "least" ? "≥" : "≤"} ${format(budget.value)} ${unit}`.trim(),
    met: budget === undefined ? "" : isMet(value, budget) ? "yes" : "NO",
  }))
  console.table(table)
}

function isMet(value, { kind, value: bound }) {
  return kind === "least" ? value >= bound : value <= bound
}

function format(value) {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1)
}

function save(rows) {
  const folder = path.join(root, "bench/results")
  mkdirSync(folder, { recursive: true })
  const machine = { cores: os.cpus().length, memory_gib: Math.round(os.totalmem() / 2 ** 30), node: process.version }
  const database = process.env.DATABASE_URL ? "PostgreSQL" : "PGlite"
  const report = { at: new Date().toISOString(), machine, database, rows }
  writeFileSync(path.join(folder, "latest.json"), `${JSON.stringify(report, null, 2)}\n`)
}
