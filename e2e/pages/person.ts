import { randomUUID } from "node:crypto"
import { type APIRequestContext, expect } from "@playwright/test"
import type { z } from "zod"
import type { WrittenBlock } from "@/lib/contract/messenger/blocks"
import {
  type Conversation,
  conversationSchema,
  historyResponseSchema,
  type Message,
} from "@/lib/contract/messenger/conversation"
import { pingResponseSchema } from "@/lib/contract/messenger/messenger"

/** Somebody with our SDK on their page, without the page: what they write and what they get to read. */
export class Person {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly appId: string,
    private readonly token: string,
  ) {}

  static async boot(request: APIRequestContext, appId: string, user: Record<string, unknown>): Promise<Person> {
    const data = { app_id: appId, command: "boot", user }
    const response = await request.post("/api/messenger/ping", { data })
    expect(response.status()).toBe(200)
    const { session } = pingResponseSchema.parse(await response.json())
    return new Person(request, appId, session.token)
  }

  /** Starts a conversation, or a ticket where there is a title. */
  start(text: string, ticketTitle?: string): Promise<Conversation> {
    const data = { conversation_client_id: randomUUID(), ...written(text), ticket_title: ticketTitle }
    return this.post("conversations", data, conversationSchema)
  }

  reply(conversationId: string, text: string): Promise<Conversation> {
    return this.write(conversationId, written(text).blocks)
  }

  /** A reply of any blocks. */
  write(conversationId: string, blocks: WrittenBlock[]): Promise<Conversation> {
    const data = { client_id: randomUUID(), blocks }
    return this.post(`conversations/${conversationId}/reply`, data, conversationSchema)
  }

  async type(conversationId: string): Promise<void> {
    const response = await this.request.post(this.path(`conversations/${conversationId}/typing`), this.withToken({}))
    expect(response.ok()).toBe(true)
  }

  async markSeen(conversationId: string): Promise<void> {
    const data = { conversation_ids: [conversationId] }
    const response = await this.request.post(this.path("conversations/seen"), this.withToken(data))
    expect(response.ok()).toBe(true)
  }

  /** What the Messenger shows of a conversation. */
  async messages(conversationId: string): Promise<Message[]> {
    const path = this.path(`conversations/${conversationId}/messages`)
    const response = await this.request.get(path, { headers: { authorization: `Bearer ${this.token}` } })
    expect(response.status()).toBe(200)
    return historyResponseSchema.parse(await response.json()).messages
  }

  /** The conversations that the next ping brings. */
  async conversations(): Promise<Conversation[]> {
    const data = { app_id: this.appId, command: "update" }
    return (await this.post("ping", data, pingResponseSchema)).conversations
  }

  private async post<T extends z.ZodType>(path: string, data: object, schema: T): Promise<z.infer<T>> {
    const response = await this.request.post(this.path(path), this.withToken(data))
    expect(response.ok(), await response.text()).toBe(true)
    return schema.parse(await response.json())
  }

  private path(path: string) {
    return `/api/messenger/${path}`
  }

  private withToken(data: object) {
    return { data, headers: { authorization: `Bearer ${this.token}` } }
  }
}

function written(text: string): { client_id: string; blocks: WrittenBlock[] } {
  return { client_id: randomUUID(), blocks: [{ type: "paragraph", text }] }
}
