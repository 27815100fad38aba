import type { Position } from "@/lib/contract/frame/frame"

/** The name the running script carries in stacks; the page knows the map that leads from it to the script pane. */
export const scriptUrl = "playground:///script.js"

/** The innermost place of the visitor's script in a stack, 1-based, or null where it is not on the stack. */
export function positionInStack(stack: string): Position | null {
  const found = /playground:\/\/\/script\.js:(\d+):(\d+)/.exec(stack)
  return found ? { line: Number(found[1]), column: Number(found[2]) } : null
}
