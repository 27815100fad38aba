import { type APIRequestContext, expect } from "@playwright/test"
import type { CreateSnippetInput, SaveSnippetInput } from "@/lib/contract/snippets/save"
import { createdSnippetSchema } from "@/lib/contract/snippets/snippet"

/** A snippet that a test saved, with its edit key. */
export class SavedSnippet {
  private constructor(
    private readonly request: APIRequestContext,
    readonly slug: string,
    private readonly editKey: string,
  ) {}

  static create(request: APIRequestContext, data: CreateSnippetInput): Promise<SavedSnippet> {
    return SavedSnippet.make(request, "/api/snippets", data)
  }

  fork(): Promise<SavedSnippet> {
    return SavedSnippet.make(this.request, `/api/snippets/${this.slug}/forks`, {})
  }

  async save(data: SaveSnippetInput): Promise<void> {
    expect((await this.request.put(`/api/snippets/${this.slug}`, { data, headers: this.key() })).status()).toBe(200)
  }

  async delete(): Promise<void> {
    expect((await this.request.delete(`/api/snippets/${this.slug}`, { headers: this.key() })).status()).toBe(200)
  }

  private key() {
    return { authorization: `Bearer ${this.editKey}` }
  }

  private static async make(request: APIRequestContext, address: string, data: object): Promise<SavedSnippet> {
    const response = await request.post(address, { data })
    expect(response.status()).toBe(201)
    const { slug, edit_key } = createdSnippetSchema.parse(await response.json())
    return new SavedSnippet(request, slug, edit_key)
  }
}
