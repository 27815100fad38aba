import type { ToFrame } from "@/lib/contract/frame/frame"

/** What first-run.ts leaves for the app: a frame that runs, or is about to run, the page's example. */
export type FirstRun = {
  frame: HTMLIFrameElement
  /** Id of the document that said hello. */
  documentId: string
  port: MessagePort
  run: Extract<ToFrame, { type: "run" }>
  /** Whether the frame was told to run already. */
  isSent: boolean
  /** What the frame has sent, oldest first. */
  messages: unknown[]
}

declare global {
  interface Window {
    playgroundFirstRun?: FirstRun | undefined
    /** Keeps first-run.ts from answering a frame that has not said hello yet: two answers would be one too many. */
    playgroundStopFirstRun?: () => void
  }
}

/** The first run of that container, once; null when there is none. */
export function takeFirstRun(container: HTMLElement): FirstRun | null {
  window.playgroundStopFirstRun?.()
  const first = window.playgroundFirstRun
  window.playgroundFirstRun = undefined
  return first && container.contains(first.frame) ? first : null
}
