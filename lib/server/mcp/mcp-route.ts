// How a message to `/mcp` passes: as every request does (http/route.ts), and besides by its host, its origin and its token.
import "server-only"
import { z } from "zod"
import { limits } from "@/lib/contract/limits"
import { AppError } from "../common/errors"
import { announcedSize } from "../http/read-bytes"
import { route } from "../http/route"
import type { Charge } from "../rate-limit/spend"
import { requireTokenAccess } from "../workspace/access/reader"
import { checkReach } from "./reach"
import { serveMcp } from "./serve"
import { findTool } from "./tools"

/** One message; what is in it beyond this, the SDK reads. Several in one body were taken out of the protocol. */
const messageSchema = z.looseObject({
  jsonrpc: z.literal("2.0"),
  method: z.string().max(200).optional(),
  params: z.looseObject({ name: z.unknown().optional() }).optional(),
})

export const postMcp = route({
  access: "anyone",
  body: messageSchema,
  bodyBytes: limits.mcpBodyBytes,
  cost: ({ request, body }) => costOf(request, body),
  async handler({ request, body, bearer, requestId }) {
    checkReach(request)
    const access = await requireTokenAccess(bearer)
    return serveMcp({ request, body, access, requestId })
  },
})

/** Without sessions there is no stream to open, and none to end. */
export const refuseMcp = route({
  access: "anyone",
  async handler() {
    throw new AppError({
      code: "method_not_allowed",
      message: "POST the messages of an MCP client (streamable HTTP) to this address: it opens no stream.",
      headers: [["Allow", "POST"]],
    })
  },
})

function costOf(request: Request, { method, params }: z.output<typeof messageSchema>): Charge[] {
  const tool = method === "tools/call" ? findTool(params?.name) : undefined
  if (!tool?.cost) return [{ name: "team" }]
  if (tool.cost !== "scene") return [{ name: "team" }, { name: tool.cost }]
  const points = Math.ceil((announcedSize(request) ?? limits.mcpBodyBytes) / 1_024)
  return [{ name: "team" }, { name: "scene" }, { name: "scene_text", points }]
}
