// Runs what somebody enters into the console, in the realm of the page that runs.
import type { FromFrame, ToFrame } from "@/lib/contract/frame/frame"
import type { Snapshot } from "@/lib/contract/frame/snapshot"
import { weigh } from "@/lib/contract/weight"
import { realNow } from "../browser/clock"
import type { Outlet } from "../port"
import { inputUrl } from "../position/position"
import { moduleScope } from "../position/running-script"
import { entryOfThrown } from "./errors"
import { snapshot } from "./snapshot"

type Line = Extract<ToFrame, { type: "evaluate" }>
type Outcome = Extract<FromFrame, { type: "evaluated" }>["outcome"]

/** A value that is larger is only named: the page takes no message of any size. */
const maxWeight = 300_000

// Taken before the page may replace it. Called by another name, it evaluates in the page's scope and not in this file's.
// biome-ignore lint/security/noGlobalEval: the person who uses the page asks for it, and it is done in their sandbox.
const evaluateGlobally = globalThis.eval

/** Evaluates the line and tells what it gave, or threw. */
export async function evaluate(line: Line, outlet: Outlet): Promise<void> {
  outlet.send({ type: "evaluated", runId: outlet.runId(), outcome: await outcomeOf(line) })
}

async function outcomeOf({ input, code, names, isAwaiting }: Line): Promise<Outcome> {
  try {
    const inModule = moduleScope()
    for (const name of names) makeRoom(name, inModule !== null)
    // Says so where a script of the page has declared one of them.
    if (!inModule && names.length > 0) evaluateGlobally(`var ${names.join(", ")}`)
    const given: unknown = (inModule ?? evaluateGlobally)(`${code}\n//# sourceURL=${inputUrl(input)}`)
    return { type: "result", value: copy(isAwaiting ? await given : given), at: realNow() }
  } catch (error) {
    return entryOfThrown(error)
  }
}

/**
 * A name that the browser itself has, such as `name` or `status`, is declared in its place, as `let` would in a script of
 * the page: assigned to, it would turn values to text or do nothing at all. What is evaluated in a module cannot declare
 * anything outside of itself, so that all of its names are declared here.
 */
function makeRoom(name: string, isMissed: boolean) {
  const own = Object.getOwnPropertyDescriptor(globalThis, name)
  if (own ? own.writable : !isMissed) return
  if (own && !own.configurable) throw new SyntaxError(`Identifier '${name}' has already been declared`)
  Object.defineProperty(globalThis, name, { value: undefined, writable: true, enumerable: true, configurable: true })
}

function copy(value: unknown): Snapshot {
  const copied = snapshot(value)
  if (weigh(copied, maxWeight) <= maxWeight) return copied
  return { type: "special", name: "Object", text: "… more than can be shown" }
}
