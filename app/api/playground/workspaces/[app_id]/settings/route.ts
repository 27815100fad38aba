import { changeSettingsSchema } from "@/lib/contract/inbox"
import { requireReadable } from "@/lib/server/reading/reader"
import { readerOf, workspaceParams } from "@/lib/server/reading/workspace-route"
import { route } from "@/lib/server/route"
import { changeSettings, describeSettings } from "@/lib/server/workspace-settings"

export const GET = route({
  access: "own-pages",
  params: workspaceParams,
  handler: async (caller) => describeSettings(await requireReadable(readerOf(caller))),
})

export const PATCH = route({
  access: "own-pages",
  params: workspaceParams,
  body: changeSettingsSchema,
  handler: async (caller) => changeSettings((await requireReadable(readerOf(caller))).id, caller.body),
})
