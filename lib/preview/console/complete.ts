// What may follow in a line that somebody types into the console.
import type { ToFrame } from "@/lib/contract/frame/frame"
import { maxCompletions, maxNameLength } from "@/lib/contract/names"
import { readData } from "../browser/properties"
import type { Outlet } from "../port"
import { moduleScope, runningScript } from "../position/running-script"

type Question = Extract<ToFrame, { type: "complete" }>

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u
const identifiers = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu

// biome-ignore lint/security/noGlobalEval: only names are looked up by it, as nothing else finds those of let and const.
const evaluateGlobally = globalThis.eval

/** Names the members that begin so, without running a getter of the page. */
export function complete({ question, path, prefix }: Question, outlet: Outlet): void {
  const names = [...new Set(namesOf(path))].filter((name) => name.startsWith(prefix) && name.length <= maxNameLength)
  outlet.send({
    type: "completions",
    runId: outlet.runId(),
    question,
    names: names.sort(compare).slice(0, maxCompletions),
  })
}

function namesOf(path: string[]): string[] {
  try {
    const [first, ...rest] = path
    if (first === undefined) return [...membersOf(globalThis), ...lexicalNames()]
    return membersOf(rest.reduce((value, name) => read(value, name), global(first)))
  } catch {
    // A Proxy of the page's may throw whatever it likes.
    return []
  }
}

function membersOf(value: unknown): string[] {
  const names: string[] = []
  if (value === undefined || value === null) return names
  for (let owner = Object(value); owner; owner = Object.getPrototypeOf(owner)) {
    names.push(...Object.getOwnPropertyNames(owner).filter((name) => identifier.test(name)))
  }
  return names
}

/** A property, unless the page's own code would have to run for it. */
function read(value: unknown, name: string): unknown {
  return value === undefined || value === null ? undefined : readData(Object(value), name)
}

function global(name: string): unknown {
  return name in globalThis ? readData(globalThis, name) : isLexical(name) ? evaluate(name) : undefined
}

/** What the script of the page declares by let, const and class, which is no property of anything. */
function lexicalNames(): string[] {
  const written = new Set(Array.from(runningScript().code.matchAll(identifiers), ([name]) => name))
  return [...written].filter((name) => !(name in globalThis) && isLexical(name))
}

function isLexical(name: string): boolean {
  if (!identifier.test(name)) return false
  try {
    // In brackets a statement, such as "debugger", is none.
    evaluate(`(${name})`)
    return true
  } catch {
    return false
  }
}

function evaluate(name: string): unknown {
  return (moduleScope() ?? evaluateGlobally)(name)
}

/** What people call comes before what is made for machines. */
function compare(one: string, other: string) {
  return Number(one.startsWith("_")) - Number(other.startsWith("_")) || (one < other ? -1 : 1)
}
