import { createArticleSchema } from "@/lib/contract/content"
import { createArticle } from "@/lib/server/article"
import { listWorkspaceArticles } from "@/lib/server/reading/articles"
import { listRoute, workspaceParams, workspaceRoute } from "@/lib/server/reading/workspace-route"

export const GET = listRoute(listWorkspaceArticles)

export const POST = workspaceRoute({
  scope: "write",
  params: workspaceParams,
  body: createArticleSchema,
  status: 201,
  handler: ({ body, workspaceId }) => createArticle({ workspaceId, article: body }),
})
