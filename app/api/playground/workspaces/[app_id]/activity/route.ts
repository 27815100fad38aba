import { listWorkspaceActivity } from "@/lib/server/reading/activities"
import { listRoute } from "@/lib/server/reading/workspace-route"

export const GET = listRoute(listWorkspaceActivity)
