import { vi } from "vitest"
import type { FromFrame, ToFrame } from "@/lib/contract/frame/frame"
import { askType, connectType, helloType } from "@/lib/contract/names"
import type { RunMessage } from "../run/run-message"

export type FakeFrame = {
  element: HTMLElement
  /** What it is loaded from. */
  url(): string
  /** What it was told to run. */
  runs: RunMessage[]
  /** What it was told to fetch before. */
  preloaded: string[]
  say(message: FromFrame): void
}

/** A document that never loads says nothing. */
type Loading = { loads: (frame: number) => boolean }

/**
 * Every iframe that is made from now on is an element with the frame's side of the channel (lib/contract/frame/frame.ts) behind it,
 * since a frame of happy-dom would run no script. It says that it has executed what it is told to run.
 */
export function fakeFrames({ loads }: Loading = { loads: () => true }): FakeFrame[] {
  const frames: FakeFrame[] = []
  const create = document.createElement.bind(document)
  vi.spyOn(document, "createElement").mockImplementation((name: string) => {
    const element = create(name === "iframe" ? "section" : name)
    if (name === "iframe") frames.push(fakeFrame(element, loads(frames.length)))
    return element
  })
  return frames
}

function fakeFrame(element: HTMLElement, isLoaded: boolean): FakeFrame {
  let port: MessagePort | undefined
  const runs: RunMessage[] = []
  const preloaded: string[] = []
  const say = (message: FromFrame) => port?.postMessage(message)
  const id = crypto.randomUUID()
  const contentWindow = {
    postMessage({ type }: { type: string }, { transfer }: { transfer?: MessagePort[] } = {}) {
      if (type === askType && isLoaded) queueMicrotask(() => greet(contentWindow, id))
      if (type === connectType && transfer?.[0]) connect(transfer[0])
    },
  }

  function connect(given: MessagePort) {
    port = given
    port.onmessage = ({ data }: { data: ToFrame }) => {
      if (data.type === "preload") preloaded.push(...data.modules)
      if (data.type !== "run") return
      runs.push(data)
      say({ type: "executed", runId: data.runId, at: 0 })
    }
    say({ type: "ready", address: "/preview", arrival: "navigate" })
  }

  Object.assign(element, { contentWindow })
  return { element, url: () => String(Reflect.get(element, "src")), runs, preloaded, say }
}

function greet(source: object, id: string) {
  dispatchEvent(Object.assign(new Event("message"), { source, data: { type: helloType, id } }))
}
