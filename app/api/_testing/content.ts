// Articles, news, checklists and other outbound messages: authored as a script does it, and as the SDK asks for them.
import * as article from "@/app/api/messenger/articles/[id]/route"
import * as articles from "@/app/api/messenger/articles/route"
import * as checklists from "@/app/api/messenger/checklists/route"
import * as newsItem from "@/app/api/messenger/news/[id]/route"
import * as news from "@/app/api/messenger/news/route"
import * as notices from "@/app/api/messenger/notices/[id]/route"
import * as starts from "@/app/api/messenger/outbounds/[number]/start/route"
import * as authoredArticles from "@/app/api/playground/workspaces/[app_id]/articles/route"
import * as answers from "@/app/api/playground/workspaces/[app_id]/outbounds/[number]/answers/route"
import * as stops from "@/app/api/playground/workspaces/[app_id]/outbounds/[number]/stop/route"
import * as why from "@/app/api/playground/workspaces/[app_id]/outbounds/[number]/why/route"
import * as outbounds from "@/app/api/playground/workspaces/[app_id]/outbounds/route"
import * as reasons from "@/app/api/playground/workspaces/[app_id]/users/[id]/reasons/route"
import type { Article, ArticleSummary, NewsItem, Notice } from "@/lib/contract/messenger/content"
import type { OutboundAnswer, OutboundResource } from "@/lib/contract/messenger/outbound"
import type { Reasons } from "@/lib/contract/playground/reasons"
import { type Answer, read } from "./messenger"
import { type Caller, contextOf, headersOf } from "./reading"

type Handler = (request: Request, context?: { params: Promise<unknown> }) => Promise<Response>
type Token = string | undefined
type Page<Resource> = { data: Resource[]; next: string | null }

const url = "http://localhost:3000/api"

const get = async <Body>(
  handler: Handler,
  token: Token,
  params: Record<string, string> = {},
): Promise<Answer<Body>> => {
  const headers = new Headers(token ? { Authorization: `Bearer ${token}` } : {})
  return read(await handler(new Request(url, { headers }), { params: Promise.resolve(params) }))
}

export const listArticles = (token: Token) => get<{ data: ArticleSummary[] }>(articles.GET, token)
export const getArticle = (token: Token, id: string) => get<Article>(article.GET, token, { id })
export const listNews = (token: Token) => get<{ data: NewsItem[] }>(news.GET, token)
export const getNewsItem = (token: Token, id: string) => get<NewsItem>(newsItem.GET, token, { id })
export const listChecklists = (token: Token) => get<{ data: Notice[] }>(checklists.GET, token)

type Posting = { token: Token; params: Record<string, string>; body: unknown }

const post = async <Body>(handler: Handler, { token, params, body }: Posting): Promise<Answer<Body>> => {
  const headers = new Headers({ "Content-Type": "application/json" })
  if (token) headers.set("Authorization", `Bearer ${token}`)
  const request = new Request(url, { method: "POST", headers, body: JSON.stringify(body) })
  return read(await handler(request, { params: Promise.resolve(params) }))
}

/** What startTour and its like send. */
export const start = <Body = { notice: Notice }>(token: Token, number: number | string, body: unknown) =>
  post<Body>(starts.POST, { token, params: { number: String(number) }, body })

/** Says what the person did with a notice. */
export const change = <Body = { notice: Notice }>(token: Token, id: string, body: unknown) =>
  post<Body>(notices.POST, { token, params: { id }, body })

type Asking = {
  method?: "GET" | "POST"
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
}

async function ask<Body>(handler: Handler, caller: Caller, asking: Asking = {}): Promise<Answer<Body>> {
  const { method = "GET", params = {}, query = {}, body } = asking
  const headers = headersOf(caller)
  headers.set("Content-Type", "application/json")
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  return read(await handler(new Request(`${url}?${new URLSearchParams(query)}`, init), contextOf(caller, params)))
}

export const createOutbound = <Body = OutboundResource>(caller: Caller, body: unknown) =>
  ask<Body>(outbounds.POST, caller, { method: "POST", body })
export const stopOutbound = (caller: Caller, number: number | string) =>
  ask<OutboundResource>(stops.POST, caller, { method: "POST", params: { number: String(number) } })
export const listOutbounds = (caller: Caller, query: Record<string, string> = {}) =>
  ask<Page<OutboundResource>>(outbounds.GET, caller, { query })
export const listAnswers = (caller: Caller, number: number | string) =>
  ask<Page<OutboundAnswer>>(answers.GET, caller, { params: { number: String(number) } })
export const getReasons = <Body = Reasons>(caller: Caller, number: number | string, query: Record<string, string>) =>
  ask<Body>(why.GET, caller, { params: { number: String(number) }, query })
export const listReasons = <Body = Page<Reasons>>(caller: Caller, id: string, query: Record<string, string> = {}) =>
  ask<Body>(reasons.GET, caller, { params: { id }, query })
export const createArticle = <Body = Article>(caller: Caller, body: unknown) =>
  ask<Body>(authoredArticles.POST, caller, { method: "POST", body })
export const listAuthoredArticles = (caller: Caller, query: Record<string, string> = {}) =>
  ask<Page<Article>>(authoredArticles.GET, caller, { query })

/** A short text as blocks. */
export const text = (words: string) => [{ type: "paragraph", text: words }]
