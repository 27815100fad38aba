// The routes under /api/playground/workspaces/<app_id>: all ask first whether the caller may read that workspace.
import "server-only"
import { z } from "zod"
import { appIdSchema } from "@/lib/contract/app-id"
import { listQuerySchema } from "@/lib/contract/playground"
import { clientOf } from "../http/rate-limit"
import { route } from "../route"
import type { List } from "./list"
import { type Reader, requireReadable } from "./reader"

export const workspaceParams = z.object({ app_id: appIdSchema })

type Caller = {
  request: Request
  params: z.output<typeof workspaceParams>
  bearer: string | undefined
  browserToken: string | undefined
}

/** Who asks for which workspace. */
export function readerOf({ request, params, bearer, browserToken }: Caller): Reader {
  return { appId: params.app_id, bearer, browserToken, client: clientOf(request) }
}

/** Makes the route of one list. */
export function listRoute(list: (list: List) => Promise<unknown>) {
  return route({
    access: "own-pages",
    params: workspaceParams,
    query: listQuerySchema,
    handler: async ({ query, ...caller }) => {
      const { id } = await requireReadable(readerOf(caller))
      return list({ ...query, workspaceId: id })
    },
  })
}
