import { type EmbedData, embedDataId } from "@/lib/contract/embed/data"
import type { Part } from "@/lib/contract/playground/project"

/** What the server put into this document. It is ours, so it is not parsed again. */
export function readData(): EmbedData {
  return JSON.parse(elementOf(embedDataId).textContent ?? "")
}

/** An element that the document of every embed has. */
export function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The embed has no #${id}.`)
  return element
}

/** Where the text of a part is to be read; null where no tab shows it. */
export function codeOf(part: Part): HTMLElement | null {
  return document.querySelector(`[data-code="${CSS.escape(part)}"]`)
}
