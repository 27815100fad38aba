// The routes of one name: …/event-names/<id> and …/attributes/<id>.
import "server-only"
import { z } from "zod"
import { changeNameSchema, type NameSubject } from "@/lib/contract/data-names"
import { workspaceParams, workspaceRoute } from "../workspace/workspace-route"
import { changeName, removeName } from "./change-name"

const options = { scope: "write", params: workspaceParams.extend({ id: z.string().max(64) }) } as const

/** Makes them for the names of some subjects. */
export function nameRoutes(subjects: NameSubject[]) {
  return {
    PATCH: workspaceRoute({
      ...options,
      body: changeNameSchema,
      handler: ({ params, body, workspaceId }) =>
        changeName({ workspaceId, subjects, id: params.id, state: body.state }),
    }),
    DELETE: workspaceRoute({
      ...options,
      handler: ({ params, workspaceId }) => removeName({ workspaceId, subjects, id: params.id }),
    }),
  }
}
