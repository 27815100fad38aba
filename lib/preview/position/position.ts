import type { Position } from "@/lib/contract/frame/frame"
import { positionInHtml } from "./html-position"

/** The name the running script carries in stacks; the page knows the map that leads from it to the script pane. */
export const scriptUrl = "playground:///script.js"

/** The same of a line of the console. */
export function inputUrl(input: number): string {
  return `playground:///console/${input}.js`
}

/** The name of the frame's own script in stacks, which scripts/lib/bundle/bundle-preview.mjs gives it. */
export const ownUrl = "playground:///preview.js"

/** The innermost place of the visitor's code in a stack, or null where it is not on the stack. */
export function positionInStack(stack: string): Position | null {
  for (const line of stack.split("\n")) {
    const position = positionInCode(line) ?? positionInHtml(line)
    if (position) return position
  }
  return null
}

/**
 * Where a stack that overflowed does so: the place that is on it most often, as the innermost may be a small function that
 * was called once more.
 */
export function positionOfRecursion(stack: string): Position | null {
  const counts = new Map<string, { position: Position; count: number }>()
  for (const line of stack.split("\n")) {
    const position = positionInCode(line) ?? positionInHtml(line)
    if (!position) continue
    const key = Object.values(position).join(":")
    counts.set(key, { position, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  // Sorting keeps the order of equals, the innermost first.
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.position ?? null
}

function positionInCode(line: string): Position | null {
  const found = /playground:\/\/\/(?:script|console\/(\d+))\.js:(\d+):(\d+)/.exec(line)
  if (!found) return null
  const at = { line: Number(found[2]), column: Number(found[3]) }
  return found[1] === undefined ? { pane: "script", ...at } : { pane: "console", input: Number(found[1]), ...at }
}
