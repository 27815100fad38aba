import { z } from "zod"
import { limits } from "@/lib/contract/limits"
import { saveSnippetSchema, storedBytes } from "@/lib/contract/snippets/save"
import { revisionQuerySchema, slugSchema } from "@/lib/contract/snippets/snippet"
import { readBrowserCookie } from "@/lib/server/http/caller/cookie"
import { route } from "@/lib/server/http/route"
import { deleteSnippet } from "@/lib/server/snippets/delete"
import { saveSnippet } from "@/lib/server/snippets/save"
import { getSnippet } from "@/lib/server/snippets/snippet"

const params = z.object({ slug: slugSchema })

export const GET = route({
  access: "own-pages",
  params,
  query: revisionQuerySchema,
  handler: ({ params: { slug }, query: { revision }, bearer }) => getSnippet({ slug, revision, editKey: bearer }),
})

export const PUT = route({
  access: "own-pages",
  params,
  body: saveSnippetSchema,
  bodyBytes: limits.snippetBodyBytes,
  cost: ({ body }) => [
    { name: "snippet" },
    { name: "snippet_text", points: Math.max(1, Math.ceil(storedBytes(body) / 1_024)) },
  ],
  handler: async ({ request, params: { slug }, body, bearer }) =>
    // The cookie opens nothing here: by it the App IDs of its own workspaces are found in what is saved.
    saveSnippet({ request, slug, editKey: bearer, body, browserToken: await readBrowserCookie(request) }),
})

export const DELETE = route({
  access: "own-pages",
  params,
  cost: "snippet",
  handler: ({ request, params: { slug }, bearer }) => deleteSnippet({ request, slug, editKey: bearer }),
})
