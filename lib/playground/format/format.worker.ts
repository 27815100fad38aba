import type { FormatAnswer, FormatRequest } from "./format-messages"
import { formatText } from "./format-text"

self.onmessage = async ({ data: { id, language, written } }: MessageEvent<FormatRequest>) => {
  self.postMessage({ id, result: await answer(language, written) } satisfies FormatAnswer)
}

async function answer(
  language: FormatRequest["language"],
  written: FormatRequest["written"],
): Promise<FormatAnswer["result"]> {
  try {
    return await formatText(language, written)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { state: "failed", message: `The formatter could not be loaded: ${reason}`, line: null }
  }
}
