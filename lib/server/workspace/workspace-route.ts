// The routes under /api/playground/workspaces/<app_id>: each says which scope it needs, and all ask first whether the caller
// has it in that workspace.
import "server-only"
import { z } from "zod"
import { appIdSchema } from "@/lib/contract/app-id"
import type { AccessScope } from "@/lib/contract/playground/access"
import { listQuerySchema } from "@/lib/contract/playground/playground"
import { type Input, type Options as RouteOptions, route } from "../http/route"
import type { List } from "../people/list"
import { clientOf } from "../rate-limit/caller"
import { type Access, type Reader, requireAccess } from "./access/reader"

export const workspaceParams = z.object({ app_id: appIdSchema })

type AnyParams = z.ZodType<{ app_id: string }>

type Caller = {
  request: Request
  params: { app_id: string }
  bearer: string | undefined
  browserToken: string | undefined
}

/** Who asks for which workspace. */
export function readerOf({ request, params, bearer, browserToken }: Caller): Reader {
  return { appId: params.app_id, bearer, browserToken, client: clientOf(request) }
}

type Allowed = {
  access: Access
  workspaceId: string
  /** Who asked, to ask again whether they still may. */
  reader: Reader
}

type Options<Params extends AnyParams, Query extends z.ZodType, Body extends z.ZodType> = {
  /** What the caller must be allowed to do. */
  scope: AccessScope
  params: Params
  query?: Query
  body?: Body
  bodyBytes?: number
  status?: number
  cost?: RouteOptions<Params, Query, Body>["cost"]
  handler: (input: Input<z.output<Params>, z.output<Query>, z.output<Body>> & Allowed) => Promise<unknown>
}

/** Makes a route of a workspace: nothing happens for a caller without the scope. */
export function workspaceRoute<
  Params extends AnyParams,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>({ scope, handler, ...options }: Options<Params, Query, Body>) {
  return route({
    access: "own-pages",
    ...options,
    handler: async (input) => {
      const reader = readerOf(input)
      const access = await requireAccess(reader, scope)
      return handler({ ...input, access, workspaceId: access.workspace.id, reader })
    },
  })
}

/** Makes the route of one list. */
export function listRoute(list: (list: List) => Promise<unknown>) {
  return workspaceRoute({
    scope: "read",
    params: workspaceParams,
    query: listQuerySchema,
    handler: ({ query, workspaceId }) => list({ ...query, workspaceId }),
  })
}
