import { existsSync } from "node:fs"
import path from "node:path"
import { root } from "../steps.mjs"

/** Code that the server's tests import in some way. */
const canReach = (file) => /^(app\/api|lib)\/.*\.(ts|mjs)$/.test(file)

/** What tests find or run in without importing it. */
const reachesAll = (file) =>
  /^(prisma\/|scripts\/lib\/(database|testing)\/|(package-lock|tsconfig)\.json$|vitest\.config\.ts$)|\/route\.ts$/.test(
    file,
  )

/**
 * How Vitest is asked for the tests of the server that a change of these files can reach; null if none can be.
 * @param {string[] | null} files  null: everything may have changed
 * @returns {string[] | null}
 */
export function serverTestsOf(files) {
  if (files === null || files.some(reachesAll)) return ["run"]
  const changed = files.filter(canReach)
  if (changed.length === 0) return null
  if (changed.some((file) => !existsSync(path.join(root, file)))) return ["run"]
  return ["related", "--run", "--passWithNoTests", ...changed]
}
