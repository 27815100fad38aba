// Messages of the team: made, and asked why they do not reach somebody.
import { outboundResourceSchema } from "@/lib/contract/messenger/outbound"
import { describeCheck, describeComing } from "@/lib/contract/playground/describe-check"
import { reasonsSchema } from "@/lib/contract/playground/reasons"
import { Failure } from "../failure"
import { ask, type WorkspaceAccess } from "../workspace/request"
import { listAll } from "./lists"
import { getPerson } from "./people"
import type { AuthoredMessage, Who, Why } from "./types"

export async function author(access: WorkspaceAccess, message: AuthoredMessage) {
  const { number, name } = await ask(access, "/outbounds", outboundResourceSchema, { body: message })
  return { number, name }
}

/** Throws where there is no such message or person. */
export async function why(access: WorkspaceAccess, message: string | number, who: Who): Promise<Why> {
  const [number, { id }] = [await findNumber(access, message), await getPerson(access, who)]
  const { verdict, checks, comes_with } = await ask(access, `/outbounds/${number}/why`, reasonsSchema, {
    query: { user: id },
  })
  const failed = checks.filter(({ holds }) => !holds).map(describeCheck)
  return { verdict, reasons: verdict === "due" ? [describeComing(comes_with)] : failed }
}

/** Of several of a name the latest. */
async function findNumber(access: WorkspaceAccess, message: string | number): Promise<number> {
  if (typeof message === "number") return message
  const all = await listAll(access, "outbounds", outboundResourceSchema)
  const found = all.find(({ name }) => name === message)
  if (found) return found.number
  throw new Failure(`No message is called "${message}". There are: ${all.map(({ name }) => `"${name}"`).join(", ")}.`)
}
