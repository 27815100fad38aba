// What the next run will most likely import: a frame has no cache that outlives it, and a package of several modules is only
// known module by module.
import { carriedModules } from "@/generated/carried"
import type { RunMessage } from "../run/run-message"

/**
 * Addresses of the modules behind the packages of this server that a run imports. None of a page with an import map of its own,
 * which older browsers take only before the first module.
 */
export function carriedModulesOf({ imports, html, head }: Pick<RunMessage, "imports" | "html" | "head">): string[] {
  if (hasImportMap({ html, head })) return []
  return [...new Set(imports.flatMap(modulesAt))]
}

export function hasImportMap({ html, head }: Pick<RunMessage, "html" | "head">): boolean {
  return /importmap/i.test(head + html)
}

function modulesAt(address: string): string[] {
  const end = address.lastIndexOf("/") + 1
  const file = address.slice(end)
  if (!Object.hasOwn(carriedModules, file)) return []
  return carriedModules[file as keyof typeof carriedModules].map((module) => address.slice(0, end) + module)
}
