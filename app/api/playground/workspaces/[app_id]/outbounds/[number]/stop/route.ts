import { z } from "zod"
import { stopOutbound } from "@/lib/server/outbound-author"
import { requireReadable } from "@/lib/server/reading/reader"
import { readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"

export const POST = route({
  access: "own-pages",
  params: workspaceParams.extend({ number: z.string() }),
  handler: async (caller) => {
    const { id } = await requireReadable(readerOf(caller))
    return stopOutbound({ workspaceId: id, number: caller.params.number })
  },
})
