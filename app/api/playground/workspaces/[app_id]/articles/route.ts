import { createArticleSchema } from "@/lib/contract/messenger/content"
import { createArticle } from "@/lib/server/content/article"
import { listWorkspaceArticles } from "@/lib/server/content/articles"
import { listRoute, workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = listRoute(listWorkspaceArticles)

export const POST = workspaceRoute({
  scope: "write",
  params: workspaceParams,
  body: createArticleSchema,
  status: 201,
  handler: ({ body, workspaceId }) => createArticle({ workspaceId, article: body }),
})
