import { useEffect, useState } from "preact/hooks"
import type { State } from "../../state/store"

export type Loaded<T> =
  | { state: "loading" }
  | { state: "failed"; retry(): void }
  /** `change` puts what the person did into the answer, until the server is asked again. */
  | { state: "done"; value: T; change(value: T): void }

type Question<T> = { person: State["person"]; key: string; load(): Promise<T> }

/** What was loaded before, so that Back shows it at once; of one person only. */
const memory = new Map<string, unknown>()
let owner: string | undefined

/**
 * What a screen asks the server for. An earlier answer shows while a new one is on its way, and stays when that fails;
 * only a screen with nothing to show waits, or asks to try again.
 */
export function useLoaded<T>({ person, key, load }: Question<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0)
  const [settled, settle] = useState("")
  const [, redraw] = useState({})
  if (owner !== person?.id) memory.clear()
  owner = person?.id
  const question = `${owner} ${key} ${attempt}`

  function change(value: T): void {
    memory.set(key, value)
    redraw({})
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is a new function with each drawing.
  useEffect(() => {
    const asker = owner
    let isCurrent = true
    load()
      .then(
        (value) => owner === asker && memory.set(key, value),
        () => null,
      )
      .then(() => isCurrent && settle(question))
    return () => {
      isCurrent = false
    }
  }, [question])

  if (memory.has(key)) return { state: "done", value: memory.get(key) as T, change }
  return settled === question ? { state: "failed", retry: () => setAttempt(attempt + 1) } : { state: "loading" }
}
