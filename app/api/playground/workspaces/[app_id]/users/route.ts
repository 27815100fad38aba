import { listUsers } from "@/lib/server/people/users"
import { listRoute } from "@/lib/server/workspace/workspace-route"

export const GET = listRoute(listUsers)
