import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"

/** Writes a module that exports these values. */
export function writeModule(file, values) {
  const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${lines.join("\n")}\n`)
}
