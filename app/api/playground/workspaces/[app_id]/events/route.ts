import { listEvents } from "@/lib/server/reading/events"
import { listRoute } from "@/lib/server/reading/workspace-route"

export const GET = listRoute(listEvents)
