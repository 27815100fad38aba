/** What went wrong, as a sentence for whoever runs the command or the test; it needs no stack. */
export class Failure extends Error {
  override readonly name = "MessengerPlaygroundError"
}

/** The sentence of anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
