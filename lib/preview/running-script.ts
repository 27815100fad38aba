// The script that this frame runs, for whoever explains its errors.
import type { ToFrame } from "@/lib/contract/frame/frame"

type Script = Pick<Extract<ToFrame, { type: "run" }>, "code" | "kind" | "imports">

let script: Script = { code: "", kind: "classic", imports: [] }
let evaluate: ((name: string) => unknown) | null = null

export function beginScript(begun: Script): void {
  script = begun
}

/** A module hands out how to look into its scope; nothing else can. */
export function openModule(evaluateInModule: (name: string) => unknown): void {
  evaluate = evaluateInModule
}

export function runningScript(): Script {
  return script
}

/** Whether the module that runs declares the name, which its page cannot see. */
export function isDeclaredInModule(name: string): boolean {
  if (!evaluate || !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return false
  try {
    evaluate(name)
    return true
  } catch {
    return false
  }
}
