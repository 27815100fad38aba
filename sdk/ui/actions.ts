import type { Attachment } from "../../lib/contract/messenger/blocks"
import type { Article, ArticleSummary, NewsItem, NoticeOf } from "../../lib/contract/messenger/content"
import type { SpaceName } from "../../lib/contract/names"
import type { Draft, Live, Messenger, NoticeChange, SessionCall } from "../messenger"
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
  const callNow = () => core.callOf(messenger)

  /** Waits for the live chunk; nothing happens once the session is over. */
  function inSession(run: (live: Live, call: SessionCall) => void): void {
    const { session, ...others } = callNow()
    if (session) messenger.live.use((live) => run(live, { ...others, session }))
  }

  function ask<T>(question: (live: Live, call: SessionCall) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => inSession((live, call) => question(live, call).then(resolve, reject)))
  }

  return {
    open: (route) => core.openAt(callNow(), route),
    showSpace: (name) => core.goTo(callNow(), { name }),
    back() {
      const { history, workspace } = messenger.store.getState()
      core.goTo(callNow(), history.at(-1) ?? { name: workspace?.spaces[0] ?? "messages" }, history.slice(0, -1))
    },
    close: () => core.close(callNow()),
    dismiss: (conversationId) => inSession((live, call) => live.dismiss(call, conversationId)),
    send: (draft) => inSession((live, call) => live.send(call, draft)),
    retry: (clientId) => inSession((live, call) => live.retry(call, clientId)),
    discard: (clientId) => inSession((live, call) => live.discard(call, clientId)),
    keepDraft(key, text) {
      const { drafts } = messenger.store.getState()
      messenger.store.setState({ drafts: { ...drafts, [key]: text } })
    },
    type: (conversationId) => inSession((live, call) => live.tellTyping(call, conversationId)),
    loadOlder: (conversationId) => ask((live, call) => live.loadOlder(call, conversationId)),
    giveEmail: (email) => ask((live, call) => live.giveEmail(call, email)),
    upload: (file) => ask((live, call) => live.upload(call, file)),
    listArticles: () => ask((live, call) => live.listArticles(call)),
    getArticle: (id) => ask((live, call) => live.getArticle(call, id)),
    listNews: () => ask((live, call) => live.listNews(call)),
    getNews: (id) => ask((live, call) => live.getNews(call, id)),
    listChecklists: () => ask((live, call) => live.listChecklists(call)),
    changeNotice: (id, change) => inSession((live, call) => live.changeNotice(call, id, change)),
    urlOf: (path) => `${messenger.session?.apiBase ?? ""}${path}`,
  }
}
