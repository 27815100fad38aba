// What the team does under …/conversations/<id>.
import "server-only"
import { z } from "zod"
import { workspaceParams, workspaceRoute } from "../../workspace/workspace-route"
import type { ConversationRef } from "./conversation-ref"

export const conversationParams = workspaceParams.extend({ id: z.string().max(64) })

/** Makes the route of one verb: body in, verb, answer. */
export function conversationRoute<Body extends z.ZodType>(
  body: Body,
  verb: (ref: ConversationRef, body: z.output<Body>, request: Request) => Promise<unknown>,
) {
  return workspaceRoute({
    scope: "write",
    params: conversationParams,
    body,
    handler: ({ params, workspaceId, ...caller }) =>
      verb({ workspaceId, conversationId: params.id }, caller.body, caller.request),
  })
}
