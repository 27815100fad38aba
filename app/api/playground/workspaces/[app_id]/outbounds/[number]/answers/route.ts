import { z } from "zod"
import { listAnswers } from "@/lib/server/reading/answers"
import { requireReadable } from "@/lib/server/reading/reader"
import { readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "own-pages",
  params: workspaceParams.extend({ number: z.string() }),
  handler: async (caller) => {
    const { id } = await requireReadable(readerOf(caller))
    return listAnswers({ workspaceId: id, number: caller.params.number })
  },
})
