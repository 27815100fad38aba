// What teammates and people write.
import { randomUUID } from "node:crypto"
import { z } from "zod"
import { conversationSchema } from "@/lib/contract/messenger/conversation"
import { pingResponseSchema } from "@/lib/contract/messenger/messenger"
import { adminResourceSchema, conversationResourceSchema, inboxMessageSchema } from "@/lib/contract/playground/inbox"
import { Failure } from "../failure"
import { ask, parse, send, type WorkspaceAccess } from "../workspace/request"
import { eventually, patienceMs } from "./activity"
import { listAll } from "./lists"
import { findPerson, sayWho } from "./people"
import type { Who } from "./types"

type Reply = { admin: string | null; text: string; to?: Who | undefined; timeoutMs?: number | undefined }

/** Answers in the conversation that somebody, or the named person, wrote to last. */
export async function replyAs(access: WorkspaceAccess, { admin, text, to, timeoutMs = patienceMs }: Reply) {
  const admin_id = await findAdmin(access, admin)
  const id = await eventually(access, () => findAsked(access, to), timeoutMs)
  if (id === undefined) {
    const who = to === undefined ? "anybody" : sayWho(to)
    throw new Failure(
      `Within ${timeoutMs / 1_000} s there was no conversation that ${who} wrote in, so none to answer.`,
    )
  }
  const body = { body: text, ...(admin_id !== undefined && { admin_id }) }
  await ask(access, `/conversations/${id}/reply`, inboxMessageSchema, { body })
  return { conversation_id: id }
}

async function findAdmin(access: WorkspaceAccess, admin: string | null): Promise<string | undefined> {
  if (admin === null) return undefined
  const { data } = await ask(access, "/admins", z.object({ data: z.array(adminResourceSchema) }))
  const found = data.find(({ id, name }) => admin === id || admin === name)
  if (found) return found.id
  throw new Failure(`No teammate is "${admin}". There are: ${data.map(({ name }) => `"${name}"`).join(", ")}.`)
}

/** Id of the conversation with the latest message of a person, not of the team. */
async function findAsked(access: WorkspaceAccess, to: Who | undefined): Promise<string | undefined> {
  const person = to === undefined ? undefined : await findPerson(access, to)
  if (person === null) return undefined
  const query: Record<string, string> = person ? { user: person.id } : {}
  const asked = (await listAll(access, "conversations", conversationResourceSchema, query)).flatMap((each) => {
    const last = each.messages.findLast(({ author }) => author.type === "user")
    return last ? [{ id: each.id, at: last.created_at }] : []
  })
  return asked.sort((a, b) => b.at - a.at)[0]?.id
}

type Writing = { url: string; appId: string; user: Record<string, unknown>; text: string }

/** Starts a conversation as the person's Messenger would: it boots first. */
export async function writeAs({ url, appId, user, text }: Writing) {
  const post = async <T extends z.ZodType>(path: string, schema: T, body: object) =>
    parse(schema, await send(`${url}/api/messenger/${path}`, { body: JSON.stringify(body) }))
  const { session } = await post("ping", pingResponseSchema, { app_id: appId, command: "boot", user })
  const { id } = await post("conversations", conversationSchema, {
    session_token: session.token,
    conversation_client_id: randomUUID(),
    client_id: randomUUID(),
    blocks: [{ type: "paragraph", text }],
  })
  return { conversation_id: id }
}
