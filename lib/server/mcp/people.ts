import "server-only"
import { limits } from "@/lib/contract/limits"
import { listUsers } from "../people/users"
import { sayPage } from "./say-page"
import { tool } from "./tool"

export const listPeople = tool("list_people", {
  title: "List people",
  description:
    "Users, leads and visitors of the workspace, newest first, with their attributes and companies as they are stored. search finds by exact user_id, email, visitor_id or id, not by parts of a name.",
  scope: "read",
  annotations: { readOnlyHint: true, openWorldHint: false },
  run: (given, { workspace }) => listUsers({ ...given, workspaceId: workspace.id, bytesMax: limits.mcpPageBytes }),
  say: (page) => sayPage(page, ["person", "people"]),
})
