import { listPageViews } from "@/lib/server/reading/page-views"
import { listRoute } from "@/lib/server/reading/workspace-route"

export const GET = listRoute(listPageViews)
