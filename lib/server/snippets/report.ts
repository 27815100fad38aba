import "server-only"
import { limits } from "@/lib/contract/limits"
import type { ReportSnippet } from "@/lib/contract/snippets/save"
import { now } from "../common/clock"
import { newId } from "../common/id"
import { clientOf } from "../rate-limit/caller"
import { repeatableOf } from "./repeat"
import { noSnippet } from "./snippet"
import { writeSnippets } from "./write-snippets"

type Report = { request: Request; slug: string; body: ReportSnippet }

/** Keeps what somebody found wrong, for whoever runs the server. More than enough of one snippet are thanked for and left out. */
export async function reportSnippet({ request, slug, body }: Report): Promise<Record<string, never>> {
  const { requestKeyHash } = repeatableOf(request, body)
  await writeSnippets(clientOf(request), async (tx) => {
    const snippet = await tx.snippet.findUnique({ where: { slug, deletedAt: null }, select: { id: true } })
    if (!snippet) throw noSnippet()
    const snippetId = snippet.id
    if ((await tx.snippetReport.count({ where: { snippetId } })) >= limits.reportsPerSnippet) return
    const report = { id: newId("rep"), snippetId, reason: body.reason, requestKeyHash, createdAt: now() }
    await tx.snippetReport.createMany({ data: [report], skipDuplicates: true })
  })
  // Without the reason, which is a stranger's text.
  console.warn(JSON.stringify({ level: "warn", code: "snippet_reported", slug }))
  return {}
}
