import { limits } from "@/lib/contract/limits"
import { createSnippetSchema, storedBytes } from "@/lib/contract/snippets/save"
import { listSnippetsSchema } from "@/lib/contract/snippets/snippet"
import { route } from "@/lib/server/http/route"
import { createSnippet } from "@/lib/server/snippets/create"
import { listSnippets } from "@/lib/server/snippets/search/list"

export const GET = route({
  access: "own-pages",
  query: listSnippetsSchema,
  cost: "snippet_search",
  handler: ({ query }) => listSnippets(query),
})

export const POST = route({
  access: "own-pages",
  body: createSnippetSchema,
  bodyBytes: limits.snippetBodyBytes,
  status: 201,
  cost: ({ body }) => [{ name: "snippet" }, { name: "snippet_text", points: Math.ceil(storedBytes(body) / 1_024) }],
  handler: ({ request, body, browserToken }) => createSnippet({ request, body, browserToken }),
})
