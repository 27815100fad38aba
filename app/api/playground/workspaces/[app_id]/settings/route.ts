import { changeSettingsSchema } from "@/lib/contract/inbox"
import { workspaceParams, workspaceRoute } from "@/lib/server/reading/workspace-route"
import { changeSettings, describeSettings } from "@/lib/server/workspace-settings"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams,
  handler: async ({ access }) => describeSettings(access.workspace),
})

export const PATCH = workspaceRoute({
  scope: "write",
  params: workspaceParams,
  body: changeSettingsSchema,
  handler: ({ body, access }) => changeSettings(access, body),
})
