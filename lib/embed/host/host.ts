// The page's side of an embed's messages (lib/contract/embed/messages.ts), for pages to import as /embed.js; its types are in
// embed.d.ts. It needs nothing else, so it may be copied as well.
import type { EmbedState, FromEmbed, ToEmbed } from "@/lib/contract/embed/messages"
import type { connectEmbed as Connect, Embed, EmbedCall, EmbedError as EmbedErrorType } from "./embed"

const channel = "messenger-playground:embed"

export class EmbedError extends Error implements EmbedErrorType {
  constructor(
    message: string,
    readonly field: string | null,
  ) {
    super(message)
    this.name = "EmbedError"
  }
}

type WithoutEnvelope<T> = T extends ToEmbed ? Omit<T, "channel" | "id"> : never
type Waiting = { resolve(state: EmbedState): void; reject(error: Error): void }

export const connectEmbed: typeof Connect = (iframe) => {
  const waiting = new Map<string, Waiting>()
  const listeners = new Set<(call: EmbedCall) => void>()
  let last = 0
  let isClosed = false
  let setReady = () => {}
  const ready = new Promise<void>((resolve) => {
    setReady = resolve
  })

  function receive(event: MessageEvent) {
    if (event.source !== iframe.contentWindow || event.data?.channel !== channel) return
    const message: FromEmbed = event.data
    setReady()
    if (message.type === "call") for (const listener of listeners) listener(message.call)
    if (message.type !== "answer") return
    const request = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.outcome.ok) request?.resolve(message.outcome.value)
    else request?.reject(new EmbedError(message.outcome.error.message, message.outcome.error.field))
  }

  function send(request: WithoutEnvelope<ToEmbed>, id: string) {
    // A frame that is sandboxed without an origin can only be addressed as anybody.
    const isOpaque = iframe.hasAttribute("sandbox") && !iframe.sandbox.contains("allow-same-origin")
    const origin = isOpaque ? "*" : new URL(iframe.src, location.href).origin
    iframe.contentWindow?.postMessage({ ...request, channel, id }, origin)
  }

  function ask(request: WithoutEnvelope<ToEmbed>): Promise<EmbedState> {
    if (isClosed) return Promise.reject(closed())
    const id = `${++last}`
    return new Promise((resolve, reject) => {
      // From now on, so that it fails when the embed is closed before it was ready.
      waiting.set(id, { resolve, reject })
      void ready.then(() => waiting.has(id) && send(request, id))
    })
  }

  addEventListener("message", receive)
  // An embed that loaded earlier said that it is ready to nobody; it answers this.
  if (iframe.contentWindow) send({ type: "get" }, "ready")
  return {
    ready,
    get: () => ask({ type: "get" }),
    set: (files) => ask({ type: "set", files }),
    run: () => ask({ type: "run" }),
    stop: () => ask({ type: "stop" }),
    async watch(listener) {
      listeners.add(listener)
      await ask({ type: "watch" })
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) void ask({ type: "unwatch" }).catch(() => {})
      }
    },
    close() {
      isClosed = true
      removeEventListener("message", receive)
      for (const { reject } of waiting.values()) reject(closed())
      waiting.clear()
    },
  } satisfies Embed
}

function closed() {
  return new EmbedError("The embed was closed.", null)
}
