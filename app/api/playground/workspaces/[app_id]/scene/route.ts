import { limits } from "@/lib/contract/limits"
import { bringInQuerySchema, exportQuerySchema, sceneSchema } from "@/lib/contract/scene/scene"
import { announcedSize } from "@/lib/server/http/read-bytes"
import { exportScene } from "@/lib/server/scene/export-scene"
import { importScene } from "@/lib/server/scene/import-scene"
import { workspaceParams, workspaceRoute } from "@/lib/server/workspace/workspace-route"

export const GET = workspaceRoute({
  scope: "read",
  params: workspaceParams,
  query: exportQuerySchema,
  cost: "scene",
  handler: async ({ workspaceId, query: { events } }) =>
    new Response(await exportScene({ workspaceId, events }), { headers: { "Content-Type": "application/json" } }),
})

export const POST = workspaceRoute({
  scope: "write",
  params: workspaceParams,
  query: bringInQuerySchema,
  body: sceneSchema,
  bodyBytes: limits.sceneBytes,
  cost: ({ request }) => [
    { name: "scene" },
    { name: "scene_text", points: Math.ceil((announcedSize(request) ?? limits.sceneBytes) / 1_024) },
  ],
  handler: ({ request, access, query: { mode }, body }) => importScene({ request, access, scene: body, mode }),
})
