import { attributesQuerySchema } from "@/lib/contract/data-names"
import { listNames } from "@/lib/server/names/list-names"
import { requireReadable } from "@/lib/server/reading/reader"
import { readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "own-pages",
  params: workspaceParams,
  query: attributesQuerySchema,
  handler: async ({ query, ...caller }) => {
    const { id } = await requireReadable(readerOf(caller))
    return listNames({ ...query, workspaceId: id })
  },
})
