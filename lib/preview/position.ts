import type { Position } from "@/lib/contract/frame/frame"

/** The name the running script carries in stacks; the page knows the map that leads from it to the script pane. */
export const scriptUrl = "playground:///script.js"

/** The innermost place of the visitor's script in a stack, 1-based, or null where it is not on the stack. */
export function positionInStack(stack: string): Position | null {
  return positionsInStack(stack)[0] ?? null
}

/**
 * Where a stack that overflowed does so: the place that is on it most often, as the innermost may be a small function that
 * was called once more.
 */
export function positionOfRecursion(stack: string): Position | null {
  const counts = new Map<string, { position: Position; count: number }>()
  for (const position of positionsInStack(stack)) {
    const key = `${position.line}:${position.column}`
    counts.set(key, { position, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  // Sorting keeps the order of equals, the innermost first.
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.position ?? null
}

function positionsInStack(stack: string): Position[] {
  return Array.from(stack.matchAll(/playground:\/\/\/script\.js:(\d+):(\d+)/g), ([, line, column]) => ({
    line: Number(line),
    column: Number(column),
  }))
}
