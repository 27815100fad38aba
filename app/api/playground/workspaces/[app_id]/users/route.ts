import { listUsers } from "@/lib/server/reading/users"
import { listRoute } from "@/lib/server/reading/workspace-route"

export const GET = listRoute(listUsers)
