// Answers the page around the embed (lib/contract/embed/messages.ts). Whatever it sends: no message of anybody else is heard, none
// can break the embed, and of a flood all but the beginning is dropped unread.
import {
  type EmbedOutcome,
  type EmbedState,
  embedChannel,
  envelopeSchema,
  type FromEmbed,
  type ToEmbed,
  toEmbedSchema,
} from "@/lib/contract/embed/messages"
import { createBudget } from "@/lib/playground/preview/budget"
import type { Player } from "./player"
import type { Text } from "./text"

/** More than a page that follows somebody's typing sends. */
const allowance = { burst: 200, perSecond: 50 }

/** Of the parser's issues, what the words about them need: it has none of its own here, as those of all its checks are large. */
type Issue = {
  code?: string | undefined
  message: string
  path: PropertyKey[]
  maximum?: number | bigint
  expected?: string
  keys?: string[]
}

type ApiOptions = { text: Text; player: Player }

export function listenToPage({ text, player }: ApiOptions): void {
  const page = parent
  if (page === window) return
  const budget = createBudget(allowance)
  /** Who asked last: calls are told to nobody else, should the page around go to another one. */
  let origin = "*"
  let unwatch: (() => void) | null = null

  // Before the preview's own listener (preview.ts), which takes whatever else is said for the frames' doing.
  addEventListener("message", meet, { capture: true })
  send({ channel: embedChannel, type: "ready" })

  function meet(event: MessageEvent) {
    if (event.source !== page) return
    event.stopImmediatePropagation()
    if (!budget.spend(1)) return
    const envelope = envelopeSchema.safeParse(event.data)
    if (!envelope.success) return
    // A page without an origin of its own can only be addressed as anybody.
    origin = event.origin === "null" ? "*" : event.origin
    void answer(event.data, envelope.data.id)
  }

  async function answer(data: unknown, id: string) {
    const request = toEmbedSchema.safeParse(data)
    const outcome = request.success ? await outcomeOf(request.data) : refusal(request.error.issues)
    send({ channel: embedChannel, type: "answer", id, outcome })
  }

  async function outcomeOf(request: ToEmbed): Promise<EmbedOutcome> {
    if (request.type === "set") text.change(request.files)
    if (request.type === "stop") player.stop()
    if (request.type === "run") await player.run()
    if (request.type === "watch") watch()
    if (request.type === "unwatch") unwatch?.()
    const { phase, problem } = player.getState()
    if (request.type === "run" && problem !== null) return { ok: false, error: { message: problem, field: null } }
    return { ok: true, value: state(phase) }
  }

  function watch() {
    unwatch?.()
    unwatch = player.watch((call) => send({ channel: embedChannel, type: "call", call }))
  }

  function state(phase: EmbedState["phase"]): EmbedState {
    return { files: text.getState(), isEdited: text.isEdited(), phase }
  }

  function send(message: FromEmbed) {
    page.postMessage(message, origin)
  }
}

function refusal([issue]: Issue[]): EmbedOutcome {
  if (!issue) return { ok: false, error: { message: "The message cannot be read.", field: null } }
  const field = [...issue.path, ...(issue.keys ?? []).slice(0, 1)].map(String).join(".")
  return { ok: false, error: { message: `${field || "The message"} ${reasonOf(issue)}.`, field: field || null } }
}

function reasonOf({ code, maximum, expected, message }: Issue) {
  if (code === "too_big") return `must have at most ${maximum} characters`
  if (code === "invalid_type") return `must be a ${expected}`
  return code === "unrecognized_keys" || code === "invalid_union" ? "is not known to this embed" : message
}
