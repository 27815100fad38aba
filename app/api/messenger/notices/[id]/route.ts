import { z } from "zod"
import { noticeRequestSchema } from "@/lib/contract/messenger/content"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"
import { changeNotice } from "@/lib/server/outbound/notice-change"

export const POST = route({
  access: "any-origin",
  params: z.object({ id: z.string() }),
  body: noticeRequestSchema,
  handler: async ({ params, body, token }) => ({
    notice: await changeNotice({ token, id: params.id, request: body }),
  }),
})

export const OPTIONS = preflight
