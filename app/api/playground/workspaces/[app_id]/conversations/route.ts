import { listWorkspaceConversations } from "@/lib/server/reading/conversations"
import { listRoute } from "@/lib/server/reading/workspace-route"

export const GET = listRoute(listWorkspaceConversations)
