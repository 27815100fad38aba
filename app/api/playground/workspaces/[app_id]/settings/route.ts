import { changeSettingsSchema } from "@/lib/contract/playground/inbox"
import { changeSettings, describeSettings } from "@/lib/server/workspace/settings"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

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
