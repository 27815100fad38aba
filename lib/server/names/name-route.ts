// The routes of one name: …/event-names/<id> and …/attributes/<id>.
import "server-only"
import { z } from "zod"
import { changeNameSchema, type NameSubject } from "@/lib/contract/data-names"
import { requireReadable } from "../reading/reader"
import { readerOf, workspaceParams } from "../reading/workspace-route"
import { route } from "../route"
import { changeName, removeName } from "./change-name"

const options = { access: "own-pages", params: workspaceParams.extend({ id: z.string().max(64) }) } as const

/** Makes them for the names of some subjects. */
export function nameRoutes(subjects: NameSubject[]) {
  return {
    PATCH: route({
      ...options,
      body: changeNameSchema,
      handler: async (caller) => {
        const { id: workspaceId } = await requireReadable(readerOf(caller))
        return changeName({ workspaceId, subjects, id: caller.params.id, state: caller.body.state })
      },
    }),
    DELETE: route({
      ...options,
      handler: async (caller) => {
        const { id: workspaceId } = await requireReadable(readerOf(caller))
        return removeName({ workspaceId, subjects, id: caller.params.id })
      },
    }),
  }
}
