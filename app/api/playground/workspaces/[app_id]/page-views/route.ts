import { listPageViews } from "@/lib/server/events/page-views"
import { listRoute } from "@/lib/server/workspace/workspace-route"

export const GET = listRoute(listPageViews)
