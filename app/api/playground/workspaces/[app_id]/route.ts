import { describeWorkspace } from "@/lib/server/reading/reader"
import { readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"

export const GET = route({
  access: "own-pages",
  params: workspaceParams,
  handler: (caller) => describeWorkspace(readerOf(caller)),
})
