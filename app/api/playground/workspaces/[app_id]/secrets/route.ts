import { requireReadable } from "@/lib/server/reading/reader"
import { readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"
import { activeSecrets, addSecret, removePreviousSecret } from "@/lib/server/secret"

const options = { access: "own-pages", params: workspaceParams } as const

export const GET = route({
  ...options,
  handler: async (caller) => ({ secrets: activeSecrets(await requireReadable(readerOf(caller))) }),
})

export const POST = route({
  ...options,
  status: 201,
  handler: async (caller) => addSecret((await requireReadable(readerOf(caller))).id),
})

export const DELETE = route({
  ...options,
  handler: async (caller) => removePreviousSecret((await requireReadable(readerOf(caller))).id),
})
