import { z } from "zod"
import { requireReadable } from "@/lib/server/reading/reader"
import { getUser } from "@/lib/server/reading/users"
import { readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "own-pages",
  params: workspaceParams.extend({ id: z.string().max(64) }),
  handler: async (caller) => {
    const workspace = await requireReadable(readerOf(caller))
    return getUser({ workspaceId: workspace.id, id: caller.params.id })
  },
})
