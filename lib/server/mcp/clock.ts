import "server-only"
import { changeClock, resetClock } from "../workspace/clock"
import { tool } from "./tool"

export const advanceClock = tool("advance_clock", {
  title: "Move the workspace's clock",
  description:
    'Moves the time that the workspace goes by: sessions, the week, expiry of JWTs, stored times. { "advance": "7d" } (ms, s, m, h, d, w), { "set": "2030-01-31T12:00:00Z" }, { "frozen": true }, or { "real": true } to go by the real time again. A page of one\'s own has its own clock: move that too, as Playwright\'s page.clock does.',
  scope: "write",
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
  run: ({ real, ...change }, { workspace }) => (real ? resetClock(workspace.id) : changeClock(workspace.id, change)),
  say: ({ now, is_real, is_frozen }) =>
    `It is ${now} in the workspace${is_real ? ", the real time" : ""}${is_frozen ? ", and stays so" : ""}.`,
})
