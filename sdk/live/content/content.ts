// What the Messenger shows besides conversations, asked for when a screen needs it.
import type { Article, ArticleSummary, NewsItem, NoticeOf } from "../../../lib/contract/messenger/content"
import type { HistoryResponse } from "../../../lib/contract/messenger/conversation"
import type { Call } from "../../messenger"
import { isRequestError } from "../../net/http"
import { urlOf } from "../../net/url"
import { getJson } from "../get"

/** Answers the value at a path of the Messenger's API, for the person of the open session. */
function read<T>({ session }: Call, path: string): Promise<T> {
  if (!session?.token) return Promise.reject(new Error("No session is open."))
  return getJson(urlOf(session, path), session.token) as Promise<T>
}

type Page<T> = { data: T[]; next?: string | null }

/** Answers a whole list: each answer holds as much as one may. */
async function readAll<T>(call: Call, path: string): Promise<T[]> {
  const all: T[] = []
  for (let query = ""; ; ) {
    const { data, next } = await read<Page<T>>(call, path + query)
    all.push(...data)
    if (!next) return all
    query = `?cursor=${encodeURIComponent(next)}`
  }
}

export function listArticles(call: Call): Promise<ArticleSummary[]> {
  return readAll(call, "articles")
}

export function getArticle(call: Call, id: string): Promise<Article | null> {
  return orNull(read<Article>(call, `articles/${encodeURIComponent(id)}`))
}

export function listNews(call: Call): Promise<NewsItem[]> {
  return readAll(call, "news")
}

export function getNews(call: Call, id: string): Promise<NewsItem | null> {
  return orNull(read<NewsItem>(call, `news/${encodeURIComponent(id)}`))
}

export function listChecklists(call: Call): Promise<NoticeOf<"checklist">[]> {
  return readAll(call, "checklists")
}

/** The page of a conversation's history before a message, or the latest. */
export function getHistory(call: Call, id: string, before: string | undefined): Promise<HistoryResponse> {
  const query = before === undefined ? "" : `?before=${encodeURIComponent(before)}`
  return read(call, `conversations/${id}/messages${query}`)
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (isRequestError(error) && error.status === 404) return null
    throw error
  }
}
