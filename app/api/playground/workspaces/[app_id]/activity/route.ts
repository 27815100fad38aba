import { listWorkspaceActivity } from "@/lib/server/db/activities"
import { listRoute } from "@/lib/server/workspace/workspace-route"

export const GET = listRoute(listWorkspaceActivity)
