import { type APIRequestContext, expect } from "@playwright/test"
import type { z } from "zod"
import { createdAccessTokenSchema } from "@/lib/contract/playground/access"
import { type Faults, faultsSchema } from "@/lib/contract/playground/faults"
import { conversationResourceSchema, type InboxMessage } from "@/lib/contract/playground/inbox"
import {
  activityListSchema,
  createdWorkspaceSchema,
  eventResourceSchema,
  listOf,
  pageViewResourceSchema,
  userResourceSchema,
} from "@/lib/contract/playground/playground"
import { Person } from "./person"

/** A workspace of a test's own, read back from the server by its access token. */
export class Workspace {
  constructor(
    private readonly request: APIRequestContext,
    readonly appId: string,
    readonly accessToken: string,
  ) {}

  static async create(request: APIRequestContext, name = "Test"): Promise<Workspace> {
    const response = await request.post("/api/playground/workspaces", { data: { name } })
    expect(response.status()).toBe(201)
    const { app_id, access_token } = createdWorkspaceSchema.parse(await response.json())
    return new Workspace(request, app_id, access_token)
  }

  /** One that this browser was given, by a token that it makes itself. */
  static async join(request: APIRequestContext, appId: string): Promise<Workspace> {
    const data = { name: "Test", scopes: ["read"] }
    const response = await request.post(`/api/playground/workspaces/${appId}/access-tokens`, { data })
    expect(response.status()).toBe(201)
    const { access_token } = createdAccessTokenSchema.parse(await response.json())
    return new Workspace(request, appId, access_token)
  }

  users = () => this.list("users", userResourceSchema)
  events = () => this.list("events", eventResourceSchema)
  /** Of all pages of the list, newest first. */
  allEvents = () => this.pages("events", eventResourceSchema)
  pageViews = () => this.list("page-views", pageViewResourceSchema)
  conversations = () => this.list("conversations", conversationResourceSchema)

  /** One conversation as the team sees it, notes included. */
  conversation = (id: string) => this.read(`conversations/${id}`, conversationResourceSchema)

  /** All of a conversation's messages, oldest first. */
  async history(id: string, before = ""): Promise<InboxMessage[]> {
    const path = `conversations/${id}${before && `?before=${before}`}`
    const { messages, has_older } = await this.read(path, conversationResourceSchema)
    const [first] = messages
    return has_older && first ? [...(await this.history(id, first.id)), ...messages] : messages
  }

  async activity() {
    return (await this.read("activity?limit=200", activityListSchema)).data
  }

  /** A person of this workspace, as the SDK on some page speaks for them. */
  boot(user: Record<string, unknown>): Promise<Person> {
    return Person.boot(this.request, this.appId, user)
  }

  /** Puts a scene in the place of all that it holds. */
  async bringIn(scene: object): Promise<void> {
    const response = await this.request.post(this.pathOf("scene?mode=replace"), { headers: this.headers, data: scene })
    expect(response.status(), await response.text()).toBe(200)
  }

  faults = () => this.read("faults", faultsSchema)

  /** What its Messengers meet from now on. */
  async setFaults(data: { faults?: object[]; presets?: Faults["presets"] }): Promise<void> {
    const response = await this.request.put(this.pathOf("faults"), { headers: this.headers, data })
    expect(response.status(), await response.text()).toBe(200)
  }

  private async list<T extends z.ZodType>(name: string, schema: T): Promise<z.infer<T>[]> {
    return (await this.read(`${name}?limit=200`, listOf(schema))).data
  }

  private async pages<T extends z.ZodType>(name: string, schema: T, cursor = ""): Promise<z.infer<T>[]> {
    const { data, next } = await this.read(`${name}?limit=200${cursor && `&cursor=${cursor}`}`, listOf(schema))
    return next ? [...data, ...(await this.pages(name, schema, next))] : data
  }

  private async read<T extends z.ZodType>(name: string, schema: T): Promise<z.infer<T>> {
    const response = await this.request.get(this.pathOf(name), { headers: this.headers })
    expect(response.status()).toBe(200)
    return schema.parse(await response.json())
  }

  private pathOf(name: string): string {
    return `/api/playground/workspaces/${this.appId}/${name}`
  }

  private get headers() {
    return { authorization: `Bearer ${this.accessToken}` }
  }
}
