// Asks the running page what may follow in a line of the console.
import type { FromFrame } from "@/lib/contract/frame/frame"
import type { Tell } from "./evaluate"

/** `prefix` is what is there of the name. */
export type Question = { path: string[]; prefix: string }

/** A page that hangs does not answer. */
const patienceMs = 1_000

const waiting = new Map<number, (names: string[]) => void>()
let last = 0

/** What stands before the cursor, as a name or a path of names; null where it is nothing that could be completed. */
export function questionOf(before: string): Question | null {
  const found =
    /(?<![\p{ID_Continue}$.)\]"'`])(?:[\p{ID_Start}$_][\p{ID_Continue}$]*\??\.)*(?:[\p{ID_Start}$_][\p{ID_Continue}$]*)?$/u
  const names = found.exec(before)?.[0].split(/\??\./) ?? []
  const prefix = names.pop() ?? ""
  return names.length > 0 || prefix ? { path: names, prefix } : null
}

/** The names that may stand there, in their order; none where nobody answers. */
export function findCompletions(question: Question, tell: Tell): Promise<string[]> {
  return new Promise((resolve) => {
    const id = ++last
    waiting.set(id, resolve)
    setTimeout(answer, patienceMs, id, [])
    tell({ type: "complete", question: id, ...question })
  })
}

/** Takes the answer of the page. */
export function answerCompletion({ question, names }: Extract<FromFrame, { type: "completions" }>): void {
  answer(question, names)
}

function answer(id: number, names: string[]) {
  waiting.get(id)?.(names)
  waiting.delete(id)
}

/** What all names have in common from their beginning. */
export function commonPrefix([first = "", ...others]: string[]): string {
  let length = first.length
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--
  return first.slice(0, length)
}
