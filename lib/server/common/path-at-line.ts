import "server-only"

const indent = 2

/** Where a line of indented JSON is, such as "people.0.name". Lines are counted from 1. */
export function pathAtLine(text: string, line: number): string {
  /** What is open around the line, from the outside in: a key, or a place in a list. */
  const path: (string | number)[] = []
  for (const each of text.split("\n").slice(0, line)) {
    const depth = (each.length - each.trimStart().length) / indent
    const content = each.trimStart()
    if (depth === 0 || /^[\]}]/.test(content)) continue
    const key = /^("(?:[^"\\]|\\.)*"): /.exec(content)?.[1]
    const before = path[depth - 1]
    path.length = Math.min(path.length, depth)
    path[depth - 1] = key === undefined ? (typeof before === "number" ? before + 1 : 0) : String(JSON.parse(key))
  }
  return path.join(".")
}
