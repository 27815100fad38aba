// The workspace's clock: what the server stores and compares goes by it.
import { clockResourceSchema } from "@/lib/contract/playground/clock"
import { ask, type WorkspaceAccess } from "../workspace/request"
import type { Clock, ClockTime } from "./types"

export function openClock(access: WorkspaceAccess): Clock {
  const change = (body: object) => read(access, { method: "PATCH", body })
  return {
    now: () => read(access),
    advance: (duration) => change({ advance: duration }),
    set: (time) => change({ set: new Date(time).toISOString() }),
    freeze: () => change({ frozen: true }),
    run: () => change({ frozen: false }),
    reset: () => read(access, { method: "DELETE" }),
  }
}

async function read(access: WorkspaceAccess, asked: Parameters<typeof ask>[3] = {}): Promise<ClockTime> {
  const { now, is_real, is_frozen } = await ask(access, "/clock", clockResourceSchema, asked)
  return { now: new Date(now), isReal: is_real, isFrozen: is_frozen }
}
