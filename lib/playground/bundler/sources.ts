// What source maps and problems call the parts of a project.
import type { FileName } from "@/lib/contract/playground/files"
import type { Part } from "@/lib/contract/playground/project"

/** The script may have JSX. */
export const scriptSource = "script.tsx"
export const namedSpace = "named"

/** The part that a source is; null for one that nobody wrote. */
export function partOfSource(source: string): Part | null {
  if (source === scriptSource) return "script"
  return source.startsWith(`${namedSpace}:`) ? (source.slice(namedSpace.length + 1) as FileName) : null
}
