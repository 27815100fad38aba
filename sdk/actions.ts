import type { Attachment, WrittenBlock } from "../lib/contract/blocks"
import type { Article, ArticleSummary, NewsItem, NoticeOf, Progress } from "../lib/contract/content"
import type { SpaceName } from "../lib/contract/messenger"
import type { Route } from "./store"

/** A message as the composer hands it over; `null` starts a conversation, and a title makes that a ticket. */
export type Draft = {
  conversationId: string | null
  blocks: (WrittenBlock | Attachment)[]
  ticketTitle?: string
}

/** What a person can do on the screens (the seam between the UI and the rest). */
export type Actions = {
  /** Opens the panel at a place; inside an open panel Back leads to where it was. */
  open(route: Route): void
  /** Goes to a space by its tab: there is no way back. */
  showSpace(name: SpaceName): void
  back(): void
  close(): void
  /** Closes a card without opening its conversation. */
  dismiss(conversationId: string): void
  send(draft: Draft): void
  retry(clientId: string): void
  discard(clientId: string): void
  keepDraft(key: string, text: string): void
  /** The person is writing; throttled inside. */
  type(conversationId: string): void
  loadOlder(conversationId: string): Promise<void>
  /** `null` when the address was accepted, else a sentence for the person. */
  giveEmail(email: string): Promise<string | null>
  /** Rejects with an Error whose message is for the person. */
  upload(file: File): Promise<Attachment>
  listArticles(): Promise<ArticleSummary[]>
  getArticle(id: string): Promise<Article | null>
  listNews(): Promise<NewsItem[]>
  getNews(id: string): Promise<NewsItem | null>
  listChecklists(): Promise<NoticeOf<"checklist">[]>
  /** Changes the notice on the page at once, and tells the server. */
  changeNotice(id: string, change: { state: "seen" | "completed" | "dismissed"; progress?: Progress }): void
  /** Absolute address of an attachment's path on the API's host. */
  urlOf(path: string): string
}
