import { createArticleSchema } from "@/lib/contract/content"
import { createArticle } from "@/lib/server/article"
import { listWorkspaceArticles } from "@/lib/server/reading/articles"
import { requireReadable } from "@/lib/server/reading/reader"
import { listRoute, readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"

export const GET = listRoute(listWorkspaceArticles)

export const POST = route({
  access: "own-pages",
  params: workspaceParams,
  body: createArticleSchema,
  status: 201,
  handler: async ({ body, ...caller }) => {
    const { id } = await requireReadable(readerOf(caller))
    return createArticle({ workspaceId: id, article: body })
  },
})
