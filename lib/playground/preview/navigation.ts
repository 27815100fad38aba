// What the preview's address bar does: the frame moves as a browser's page would, and where none is shown it begins there.
import { previewPath } from "@/lib/contract/names"
import { runnerStore } from "../run/runner"
import { addressStore, arrive, beginAt, currentAddress, readAddress } from "./address"
import type { Ready } from "./frame"
import type { Preview } from "./preview"

type NavigationOptions = { preview(): Preview | null; run(): Promise<void> }

export type Navigation = {
  /** Leads the page to what was typed into the bar. */
  open(text: string): void
  /** Steps through the page's own history; a step it does not have is none. */
  step(delta: -1 | 1): void
  /** Loads the page anew where it is. */
  reload(): void
  /** The frame has a document again, and where. Answers where its page has to be put; null where it is there. */
  onArrival(ready: Ready): string | null
}

export function createNavigation({ preview, run }: NavigationOptions): Navigation {
  let isTyped = false

  /** A page that hangs, was stopped or is on its way hears nothing. */
  function isListening() {
    return runnerStore.getState().phase === "running"
  }

  function runAt(address: string) {
    beginAt(address)
    // Nobody has asked to run a stranger's project yet.
    if (runnerStore.getState().phase !== "held") void run()
  }

  return {
    open(text) {
      const address = readAddress(text, currentAddress())
      if (!isListening()) return runAt(address)
      isTyped = true
      preview()?.send({ type: "open", address })
    },
    step(delta) {
      const { entries, index } = addressStore.getState()
      if (isListening() && entries[index + delta] !== undefined) preview()?.send({ type: "go", delta })
    },
    reload() {
      if (isListening()) preview()?.send({ type: "go", delta: 0 })
      else runAt(currentAddress())
    },
    onArrival({ address, arrival }) {
      const { entries, index } = addressStore.getState()
      const before = entries[index - 1]
      // Firefox steps back to where the frame was loaded, and not to where its page was put.
      const isLost = arrival === "back_forward" && before !== undefined && address.split("?")[0] === previewPath
      arrive(arrival, isLost ? before : address, isTyped)
      isTyped = false
      return isLost ? before : null
    },
  }
}
