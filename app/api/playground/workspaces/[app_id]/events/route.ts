import { listEvents } from "@/lib/server/events/events"
import { listRoute } from "@/lib/server/workspace/workspace-route"

export const GET = listRoute(listEvents)
