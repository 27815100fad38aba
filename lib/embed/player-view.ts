// Shows how far the run has come, and the calls that the code makes.
import type { EmbedData } from "@/lib/contract/embed/data"
import type { EmbedCall } from "@/lib/contract/embed/messages"
import { elementOf } from "./data"
import type { Player, PlayerState } from "./player"

const words = {
  stopped: "Stopped",
  starting: "Starting…",
  running: "Running",
  busy: "Does not answer",
} satisfies Record<PlayerState["phase"], string>

/** More are not kept: the oldest make room. */
const maxCalls = 200
const maxText = 300

type ViewOptions = { data: EmbedData; player: Player }

export function showPlayer({ data, player }: ViewOptions): void {
  const run = elementOf("run") as HTMLButtonElement
  const start = elementOf("start") as HTMLButtonElement
  const stop = elementOf("stop")

  function draw({ phase, problem }: PlayerState) {
    elementOf("phase").textContent = words[phase]
    elementOf("problem").textContent = problem ?? ""
    elementOf("cover").hidden = phase !== "stopped"
    stop.hidden = phase === "stopped"
    run.hidden = phase === "stopped"
    for (const button of [run, start]) button.disabled = data.problem !== null
  }

  for (const button of [run, start]) button.addEventListener("click", () => void player.run())
  stop.addEventListener("click", () => {
    player.stop()
    start.focus()
  })
  player.subscribe(draw)
  draw(player.getState())
  if (data.inspector) listCalls(player)
}

function listCalls(player: Player) {
  const list = elementOf("calls")
  const none = elementOf("no-calls")
  player.onBegin(() => list.replaceChildren())
  player.watch((call) => {
    none.hidden = true
    const item = document.createElement("li")
    item.textContent = textOf(call)
    list.append(item)
    if (list.childElementCount > maxCalls) list.firstElementChild?.remove()
    list.scrollTop = list.scrollHeight
  })
}

function textOf({ method, args }: EmbedCall) {
  const given = [method, ...args].map((value) => JSON.stringify(value))
  const text = `Intercom(${given.join(", ")})`
  return text.length > maxText ? `${text.slice(0, maxText)}…` : text
}
