import { createHmac } from "node:crypto"
import { type APIRequestContext, expect } from "@playwright/test"
import type { z } from "zod"
import { dataNameListSchema } from "@/lib/contract/data-names"
import { type WrittenBlock, writtenBlockSchema } from "@/lib/contract/messenger/blocks"
import type { TicketState } from "@/lib/contract/messenger/conversation"
import {
  type createOutboundSchema,
  type OutboundAnswer,
  type OutboundResource,
  outboundAnswerSchema,
  outboundResourceSchema,
} from "@/lib/contract/messenger/outbound"
import { changeSettingsSchema, secretsSchema, type WorkspaceSettings } from "@/lib/contract/playground/inbox"
import { listOf } from "@/lib/contract/playground/playground"
import type { Workspace } from "./workspace"

/** The people behind a workspace: what they answer, send and set, over HTTP. */
export class Team {
  constructor(
    private readonly request: APIRequestContext,
    private readonly workspace: Workspace,
  ) {}

  /** Id of the conversation that was written to last. */
  async latest(): Promise<string> {
    const conversations = await this.workspace.conversations()
    const [latest] = conversations.sort((a, b) => b.last_message_at - a.last_message_at || (a.id < b.id ? 1 : -1))
    return latest?.id ?? ""
  }

  reply = (id: string, body: string) => this.send("POST", `conversations/${id}/reply`, { body })
  replyWith = (id: string, blocks: WrittenBlock[]) => this.send("POST", `conversations/${id}/reply`, { blocks })
  type = (id: string) => this.send("POST", `conversations/${id}/typing`, {})
  see = (id: string) => this.send("POST", `conversations/${id}/seen`, {})
  close = (id: string) => this.send("POST", `conversations/${id}/close`, {})
  moveTicket = (id: string, state: TicketState) => this.send("POST", `conversations/${id}/ticket`, { state })

  /** Changes settings; pages learn of it with their next boot or update. */
  async set(settings: Partial<WorkspaceSettings>): Promise<void> {
    await this.send("PATCH", "settings", changeSettingsSchema.parse(settings))
  }

  /** The secrets that sign logins, newest first. */
  async secrets(): Promise<string[]> {
    return secretsSchema.parse(await this.send("GET", "secrets")).secrets
  }

  /** What a page sends as user_hash. */
  async hashOf(userId: string): Promise<string> {
    const [secret = ""] = await this.secrets()
    return createHmac("sha256", secret).update(userId).digest("hex")
  }

  /** Makes a new secret beside the one in use. */
  addSecret = () => this.send("POST", "secrets")
  removeOldSecret = () => this.send("DELETE", "secrets")

  async author(outbound: z.input<typeof createOutboundSchema>): Promise<OutboundResource> {
    return outboundResourceSchema.parse(await this.send("POST", "outbounds", outbound))
  }

  async answers(number: number): Promise<OutboundAnswer[]> {
    return listOf(outboundAnswerSchema).parse(await this.send("GET", `outbounds/${number}/answers`)).data
  }

  /** Lets an event name pass that is held. */
  async activate(name: string): Promise<void> {
    const { data } = dataNameListSchema.parse(await this.send("GET", "event-names"))
    await this.send("PATCH", `event-names/${data.find((each) => each.name === name)?.id}`, { state: "active" })
  }

  /** Uploads a file, and answers the block that a reply names it by. */
  async attach(name: string, file: Buffer): Promise<WrittenBlock> {
    const { appId, accessToken } = this.workspace
    const headers = { authorization: `Bearer ${accessToken}`, "content-type": "application/octet-stream" }
    const path = `/api/playground/workspaces/${appId}/attachments?name=${encodeURIComponent(name)}`
    const response = await this.request.post(path, { data: file, headers })
    expect(response.ok(), await response.text()).toBe(true)
    return writtenBlockSchema.parse(await response.json())
  }

  private async send(method: string, path: string, data?: object): Promise<unknown> {
    const { appId, accessToken } = this.workspace
    const headers = { authorization: `Bearer ${accessToken}` }
    const response = await this.request.fetch(`/api/playground/workspaces/${appId}/${path}`, { method, data, headers })
    expect(response.ok(), await response.text()).toBe(true)
    return response.json()
  }
}
