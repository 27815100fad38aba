import { listAdmins } from "@/lib/server/admin"
import { requireReadable } from "@/lib/server/reading/reader"
import { readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "own-pages",
  params: workspaceParams,
  handler: async (caller) => listAdmins((await requireReadable(readerOf(caller))).id),
})
