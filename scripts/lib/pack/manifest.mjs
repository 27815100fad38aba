import { readFileSync } from "node:fs"
import path from "node:path"
import { entries, peers } from "./entries.mjs"

/** The package.json of what others install: nothing to install with it, and nothing that npm would run. */
export function manifest(root) {
  const own = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))
  const { name, version, description, license, engines } = own
  return {
    name,
    version,
    description,
    license,
    type: "module",
    engines,
    bin: { [name]: "cli/main.js" },
    exports: { ...exported(), "./package.json": "./package.json" },
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(Object.keys(peers).map((peer) => [peer, { optional: true }])),
    files: ["app", "chunks", "cli", "next", "playwright", "testing", "types", "vitest"],
  }
}

function exported() {
  const files = Object.entries(entries).map(([name, entry]) => {
    return [`./${name}`, { types: `./types/${entry}.d.ts`, default: `./${entry}.js` }]
  })
  return Object.fromEntries(files)
}
