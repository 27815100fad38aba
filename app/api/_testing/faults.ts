// The faults of a workspace: its team sets them, and its Messengers meet them.
import { callAsTeam } from "@/app/api/_testing/identity"
import { read } from "@/app/api/_testing/messenger"
import type { Caller } from "@/app/api/_testing/reading"
import * as events from "@/app/api/messenger/events/route"
import * as pings from "@/app/api/messenger/ping/route"
import * as faults from "@/app/api/playground/workspaces/[app_id]/faults/route"
import type { EventsResponse, PingResponse } from "@/lib/contract/messenger/messenger"
import type { Faults } from "@/lib/contract/playground/faults"

export const getFaults = <Body = Faults>(caller: Caller) => callAsTeam<Body>(faults.GET, caller, "GET")

export const setFaults = <Body = Faults>(caller: Caller, body: unknown) =>
  callAsTeam<Body>(faults.PUT, caller, "PUT", body)

export const clearFaults = <Body = Faults>(caller: Caller) => callAsTeam<Body>(faults.DELETE, caller, "DELETE")

type Handler = (request: Request) => Promise<Response>

/** Posts to a Messenger's route at its address, by which its faults are found. The answer is not read, as it may break. */
export function postTo(path: string, handler: Handler, body: unknown, token?: string): Promise<Response> {
  const headers = new Headers({ "Content-Type": "application/json" })
  if (token) headers.set("Authorization", `Bearer ${token}`)
  const request = new Request(`http://localhost/api/messenger/${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  })
  return handler(request)
}

export const ping = async (app_id: string, rest: object = {}, token?: string) =>
  read<PingResponse>(await postTo("ping", pings.POST, { command: "boot", app_id, ...rest }, token))

export const track = async (token: string, list: unknown[]) =>
  read<EventsResponse>(await postTo("events", events.POST, { events: list }, token))
