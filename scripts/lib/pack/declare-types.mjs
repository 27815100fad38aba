// The declarations of the test kit: those that its entries lead to, which name no package but the test runners.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { bin, runNode } from "../steps.mjs"
import { entries, peers } from "./entries.mjs"

const specifier = /((?:from|import)\s*\(?\s*)"([^"]+)"/g

export async function declareTypes({ root, outdir }) {
  const made = path.join(root, "dist/types")
  await runNode("types", [bin("typescript/bin/tsc"), "-p", "kit/tsconfig.json", "--outDir", made])
  const copied = new Set()
  for (const entry of Object.values(entries)) copy(entry)
  rmSync(made, { recursive: true })

  function copy(name) {
    if (copied.has(name)) return
    copied.add(name)
    const text = readFileSync(path.join(made, "kit", `${name}.d.ts`), "utf8")
    const target = path.join(outdir, "types", `${name}.d.ts`)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(
      target,
      text.replace(specifier, (_, before, named) => `${before}"${follow(name, named)}"`),
    )
  }

  /** As TypeScript wants it in packages of modules: with the ending of the script that the file declares. */
  function follow(importer, named) {
    if (Object.hasOwn(peers, named)) return named
    const found = path.posix.join(path.posix.dirname(importer), named)
    if (!named.startsWith(".")) throw new Error(`The types of kit/${importer}.ts name ${named}, which nobody installs.`)
    copy(found)
    return `${named}.js`
  }
}
