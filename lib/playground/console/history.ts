// The lines that were entered in this tab, for whoever wants one again.
import { z } from "zod"
import { maxLine } from "./evaluate"

const key = "messenger-playground:console-history"
const maxLines = 100

const linesSchema = z.array(z.string().max(maxLine)).max(maxLines)

export type History = {
  add(line: string): void
  /** The line before the one that is looked at; `typed` is what stands there now, and comes back at the end. */
  older(typed: string): string | null
  newer(): string | null
}

/** Looks at what is entered next until it is asked for something older. */
export function createHistory(): History {
  let lines = read()
  let index = lines.length
  let unfinished = ""

  return {
    add(line) {
      lines = [...lines.filter((other) => other !== line), line].slice(-maxLines)
      index = lines.length
      keep(lines)
    },
    older(typed) {
      if (index === 0) return null
      if (index === lines.length) unfinished = typed
      return lines[--index] ?? null
    },
    newer() {
      if (index >= lines.length) return null
      return lines[++index] ?? unfinished
    },
  }
}

function read(): string[] {
  try {
    return linesSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? "[]")).data ?? []
  } catch {
    return []
  }
}

/** Storage that is forbidden or full only costs the history after a reload. */
function keep(lines: string[]) {
  try {
    sessionStorage.setItem(key, JSON.stringify(lines))
  } catch {}
}
