import type { Attachment } from "../../lib/contract/blocks"
import type { Article, ArticleSummary, NewsItem, NoticeOf } from "../../lib/contract/content"
import type { SpaceName } from "../../lib/contract/names"
import type { Change, Draft, Live, Messenger, NoticeChange } from "../messenger"
import type { Route } from "../state/store"

/** What a person can do on the screens. */
export type Actions = {
  /** Opens the panel at a place, or goes there when it is open. */
  open(route: Route): void
  /** Goes to a space by its tab, from where no way leads back. */
  showSpace(name: SpaceName): void
  back(): void
  close(): void
  /** Closes a card without opening its conversation. */
  dismiss(conversationId: string): void
  /** Shows the message at once and sends it as soon as it can be sent. */
  send(draft: Draft): void
  retry(clientId: string): void
  discard(clientId: string): void
  keepDraft(key: string, text: string): void
  /** Tells the team that the person is writing; may be called on each key. */
  type(conversationId: string): void
  loadOlder(conversationId: string): Promise<void>
  /** Null when the address was taken, else a sentence for the person. */
  giveEmail(email: string): Promise<string | null>
  /** Rejects with a sentence for the person. */
  upload(file: File): Promise<Attachment>
  listArticles(): Promise<ArticleSummary[]>
  getArticle(id: string): Promise<Article | null>
  listNews(): Promise<NewsItem[]>
  getNews(id: string): Promise<NewsItem | null>
  listChecklists(): Promise<NoticeOf<"checklist">[]>
  /** What the person did with a notice; shows at once. */
  changeNotice(id: string, change: NoticeChange): void
  /** Address of an attachment. */
  urlOf(path: string): string
}

/** The verbs themselves are the first script's (`messenger.core`) and the live chunk's (`messenger.live`). */
export function createActions(messenger: Messenger): Actions {
  const { core } = messenger
  const call = { messenger, trace: core.causeOf(messenger) }

  /** Waits for the live chunk; nothing happens once the session is over. */
  function inSession(run: (live: Live, change: Change) => void): void {
    const { session } = messenger
    if (session) messenger.live.use((live) => run(live, { ...call, session }))
  }

  function ask<T>(question: (live: Live, change: Change) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => inSession((live, change) => question(live, change).then(resolve, reject)))
  }

  return {
    open: (route) => core.openAt(call, route),
    showSpace: (name) => core.goTo(call, { name }),
    back() {
      const { history, workspace } = messenger.store.getState()
      core.goTo(call, history.at(-1) ?? { name: workspace?.spaces[0] ?? "messages" }, history.slice(0, -1))
    },
    close: () => core.close(call),
    dismiss: (conversationId) => inSession((live, change) => live.dismiss(change, conversationId)),
    send: (draft) => inSession((live, change) => live.send(change, draft)),
    retry: (clientId) => inSession((live, change) => live.retry(change, clientId)),
    discard: (clientId) => inSession((live, change) => live.discard(change, clientId)),
    keepDraft(key, text) {
      const { drafts } = messenger.store.getState()
      messenger.store.setState({ drafts: { ...drafts, [key]: text } })
    },
    type: (conversationId) => inSession((live, change) => live.tellTyping(change, conversationId)),
    loadOlder: (conversationId) => ask((live, change) => live.loadOlder(change, conversationId)),
    giveEmail: (email) => ask((live, change) => live.giveEmail(change, email)),
    upload: (file) => ask((live, change) => live.upload(change, file)),
    listArticles: () => ask((live) => live.listArticles(messenger)),
    getArticle: (id) => ask((live) => live.getArticle(messenger, id)),
    listNews: () => ask((live) => live.listNews(messenger)),
    getNews: (id) => ask((live) => live.getNews(messenger, id)),
    listChecklists: () => ask((live) => live.listChecklists(messenger)),
    changeNotice: (id, change) => inSession((live, cause) => live.changeNotice(cause, id, change)),
    urlOf: (path) => `${messenger.session?.apiBase ?? ""}${path}`,
  }
}
