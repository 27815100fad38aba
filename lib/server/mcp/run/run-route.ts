// What the browser of a run asks for and answers; lib/contract/mcp/run.ts says what and when.
import "server-only"
import { z } from "zod"
import { limits } from "@/lib/contract/limits"
import { runReportSchema } from "@/lib/contract/mcp/run"
import type { Run } from "@/lib/contract/mcp/run-data"
import { route } from "../../http/route"
import { answerTicket, openTicket } from "./tickets"

const paramsSchema = z.object({ ticket: z.string().max(64) })

/** Answers the page of a run, which the app draws. */
export function runPage(draw: (run: Run) => Response) {
  return route({
    access: "anyone",
    params: paramsSchema,
    handler: async ({ params, request }) => draw(openTicket(params.ticket, request)),
  })
}

export const postReport = route({
  access: "anyone",
  params: paramsSchema,
  body: runReportSchema,
  bodyBytes: limits.mcpBodyBytes,
  async handler({ params, request, body, bearer }) {
    answerTicket(params.ticket, request, { key: bearer, report: body })
    return {}
  },
})
