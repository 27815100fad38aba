// Which files have changed since some work last succeeded, so that as little as possible is done again.
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { listFiles } from "../inputs.mjs"
import { root } from "../steps.mjs"

/**
 * The files that are new, other or gone since the last success of the work of this name; null if there was none. `set`
 * notes a success with the files as they were found here.
 */
export function changedFiles(name) {
  const stamp = path.join(root, "node_modules/.cache/app", `${name}.json`)
  const now = Object.fromEntries(listFiles(root).map((file) => [file, digest(file)]))
  return {
    files: existsSync(stamp) ? differing(JSON.parse(readFileSync(stamp, "utf8")), now) : null,
    set() {
      mkdirSync(path.dirname(stamp), { recursive: true })
      writeFileSync(stamp, JSON.stringify(now))
    },
  }
}

/** The names whose values differ, or that only one of the two has. */
export function differing(before, now) {
  const names = new Set([...Object.keys(before), ...Object.keys(now)])
  return [...names].filter((name) => before[name] !== now[name]).sort()
}

function digest(file) {
  return createHash("sha256")
    .update(readFileSync(path.join(root, file)))
    .digest("hex")
}
