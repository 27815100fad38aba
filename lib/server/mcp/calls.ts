import "server-only"
import { limits } from "@/lib/contract/limits"
import { notFound } from "../common/errors"
import { listWorkspaceActivity } from "../db/activities"
import { findPersonId } from "./find-person"
import { sayPage } from "./say-page"
import { tool } from "./tool"

export const listCalls = tool("list_calls", {
  title: "List what happened",
  description:
    "What the server did, newest first: sessions, people, events, page views, messages, conversations. Each record has its cursor, type, the person's id as user, data, and the trace_id of the Intercom call that caused it. Ask it after the page did something, to see whether that arrived. Narrow it to a person or to types.",
  scope: "read",
  annotations: { readOnlyHint: true, openWorldHint: false },
  async run({ person, types, limit, cursor }, { workspace: { id: workspaceId } }) {
    const user = person === undefined ? undefined : await findPersonId(workspaceId, person)
    return listWorkspaceActivity({ workspaceId, user, types, limit, cursor, bytesMax: limits.mcpPageBytes })
  },
  say: (page) => sayPage(page, ["record", "records"]),
})

export const getTrace = tool("get_trace", {
  title: "Follow one call",
  description:
    "All records that one Intercom call caused, in the order in which they happened. Take the trace_id from a record of list_calls. A messages.checked behind a session.started or an event.tracked says which messages were weighed, and why one did not match.",
  scope: "read",
  annotations: { readOnlyHint: true, openWorldHint: false },
  async run({ trace_id: traceId }, { workspace: { id: workspaceId } }) {
    const { data, next } = await listWorkspaceActivity({ workspaceId, traceId, limit: limits.mcpTraceRows })
    if (data.length === 0) throw notFound("call", { check: "the trace id", field: "trace_id" })
    return { trace_id: traceId, data: data.toReversed(), is_complete: next === null }
  },
  say: ({ trace_id, data, is_complete }) =>
    `The call ${trace_id} caused ${data.map(({ type }) => type).join(", ")}${is_complete ? "" : ", after others that are left out"}.`,
})
