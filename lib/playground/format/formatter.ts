// The page's side of the formatter: its worker begins with the first request, and the newest request wins.
import type { Language } from "@/lib/contract/playground/parts"
import type { FormatAnswer, FormatRequest, FormatResult, Written } from "./format-messages"

/** Some text takes Prettier longer than anybody waits. */
const patienceMs = 20_000

/** Longer text takes it longer than that. */
const maxLength = 400_000

let worker: Worker | null = null
let lastId = 0
let waiting: {
  id: number
  resolve: (result: FormatResult | null) => void
  patience: ReturnType<typeof setTimeout>
} | null = null

/** Null when a newer request took this one's place. */
export function format(language: Language, written: Written): Promise<FormatResult | null> {
  if (language === "text") return Promise.resolve(failed("There is no formatter for such files."))
  if (written.text.length > maxLength) return Promise.resolve(failed("It is too long to be formatted."))
  finish(null)
  return new Promise((resolve) => {
    const id = ++lastId
    const patience = setTimeout(() => giveUp("Formatting takes too long."), patienceMs)
    waiting = { id, resolve, patience }
    worker ??= startWorker()
    worker.postMessage({ id, language, written } satisfies FormatRequest)
  })
}

function startWorker() {
  const started = new Worker(new URL("./format.worker.ts", import.meta.url), { type: "module" })
  started.onmessage = ({ data }: MessageEvent<FormatAnswer>) => {
    if (data.id === waiting?.id) finish(data.result)
  }
  started.onerror = () => giveUp("The formatter could not be loaded. Check the connection and try again.")
  return started
}

function giveUp(message: string) {
  worker?.terminate()
  worker = null
  finish(failed(message))
}

function finish(result: FormatResult | null) {
  clearTimeout(waiting?.patience)
  waiting?.resolve(result)
  waiting = null
}

function failed(message: string): FormatResult {
  return { state: "failed", message, line: null }
}
