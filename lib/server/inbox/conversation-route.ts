// The team's routes under …/conversations/<id>: all ask first whether the caller may read that workspace.
import "server-only"
import { z } from "zod"
import { requireReadable } from "../reading/reader"
import { readerOf, workspaceParams } from "../reading/workspace-route"
import { route } from "../route"
import type { Place } from "./place"

export const conversationParams = workspaceParams.extend({ id: z.string().max(64) })

/** Makes the route of one verb: body in, verb, answer. */
export function conversationRoute<Body extends z.ZodType>(
  body: Body,
  verb: (place: Place, body: z.output<Body>, request: Request) => Promise<unknown>,
) {
  return route({
    access: "own-pages",
    params: conversationParams,
    body,
    handler: async (caller) => {
      const workspace = await requireReadable(readerOf(caller))
      return verb({ workspaceId: workspace.id, conversationId: caller.params.id }, caller.body, caller.request)
    },
  })
}
