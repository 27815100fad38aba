import type { Messenger } from "../testing/types"

type Annotation = { type: string; description: string }

/** Ends what a test left on, which the next one of the workspace would meet, and says what that was. */
export async function tidy({ faults, clock }: Pick<Messenger, "faults" | "clock">): Promise<Annotation[]> {
  const [left, time] = await Promise.all([faults.clear(), clock.now()])
  const found: Annotation[] = []
  if (left.length > 0) {
    found.push({ type: "left faults on", description: `${left.map(({ kind }) => kind).join(", ")}: cleared` })
  }
  if (!time.isReal) {
    await clock.reset()
    found.push({ type: "left the clock moved", description: `at ${time.now.toISOString()}: set back` })
  }
  return found
}
