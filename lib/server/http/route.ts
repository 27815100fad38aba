// The one wrapper of every route: parse, run, answer, and turn errors into one JSON shape. It knows nothing of Next
// except that `context.params` is a promise, so a route can be mounted anywhere.
import "server-only"
import { z } from "zod"
import { limits } from "@/lib/contract/limits"
import { withClock } from "../common/clock"
import { AppError } from "../common/errors"
import { newId } from "../common/id"
import { underFaults } from "../faults/meet-faults"
import { callerOf } from "../rate-limit/caller"
import { holdBack } from "../rate-limit/hold-back"
import type { RuleName } from "../rate-limit/rules"
import { type Charge, headersOf, type Standing, spend } from "../rate-limit/spend"
import { workspaceKeyOf } from "../rate-limit/workspace-key"
import { readBody } from "./body"
import { readBearer } from "./caller/bearer"
import { readBrowserCookie } from "./caller/cookie"
import { failure } from "./failure"
import { notADocument } from "./node/default-headers"
import { allowAnyOrigin } from "./origin/cors"
import { checkSameOrigin } from "./origin/same-origin"
import { parse } from "./parse"

/**
 * Who may call: `any-origin` is spoken by the SDK and reads no cookie; `own-pages` is called with an access token, or
 * with this browser's cookie from our own origin; `anyone` needs neither.
 */
export type Access = "any-origin" | "own-pages" | "anyone"

export type Input<Params, Query, Body> = {
  request: Request
  requestId: string
  params: Params
  query: Query
  body: Body
  /** The token of `Authorization: Bearer`. */
  bearer: string | undefined
  /** The token of this browser's cookie; never set on an `any-origin` route. */
  browserToken: string | undefined
  /** Whichever token the request carries: in the header, in its body, or this browser's. */
  token: string | undefined
}

export type Options<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  access: Access
  params?: Params
  query?: Query
  body?: Body
  /** How many bytes a body may have, where those of others would not do. */
  bodyBytes?: number
  status?: number
  /** What a request costs whoever sends it (rate-limit/rules.ts); a `call`, or a request of the team's, unless it says. */
  cost?: RuleName | ((input: Input<z.output<Params>, z.output<Query>, z.output<Body>>) => Charge[])
  /** Answers the value to send as JSON, or a whole Response where headers or a stream are needed. */
  handler: (input: Input<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<unknown>
}

type Context = { params: Promise<unknown> }

/** Makes a route handler: schemas in, verb, answer. */
export function route<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(options: Options<Params, Query, Body>): (request: Request, context?: Context) => Promise<Response> {
  return (request, context) => withClock(() => serve(request, context))

  async function serve(request: Request, context: Context | undefined): Promise<Response> {
    const requestId = newId("req")
    let standings: Standing[] = []
    const end = (response: Response) => finish({ access: options.access, requestId, standings }, response)
    try {
      const input = { ...(await readInput(options, { request, context })), request, requestId }
      const cost = options.cost ?? usualCost[options.access]
      const charges = typeof cost === "function" ? cost(input) : cost ? [{ name: cost }] : []
      standings = await charge(charges, { ...input, access: options.access })
      const answer = async () => toResponse(await options.handler(input), options.status)
      return end(options.access === "any-origin" ? await underFaults(input, answer) : await answer())
    } catch (error) {
      if (error instanceof AppError && error.code === "rate_limited") await holdBack()
      return end(failure(error, requestId))
    }
  }
}

const usualCost = { "any-origin": "call", "own-pages": "team", anyone: null } as const satisfies Record<
  Access,
  RuleName | null
>

async function readInput<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  options: Options<Params, Query, Body>,
  { request, context }: { request: Request; context: Context | undefined },
) {
  const bearer = readBearer(request)
  // A token in a header proves intent; a cookie is sent by itself, so it only counts from our own pages.
  const browserToken = options.access === "own-pages" && !bearer ? await readBrowserCookie(request) : undefined
  if (browserToken) checkSameOrigin(request)
  const searchParams = () => Object.fromEntries(new URL(request.url).searchParams)
  const rules = { allowsPlainText: options.access === "any-origin", maxBytes: options.bodyBytes ?? limits.bodyBytes }
  const input = {
    bearer,
    browserToken,
    params: parse(options.params ?? nothing<Params>(), options.params && (await context?.params)),
    query: parse(options.query ?? nothing<Query>(), options.query && searchParams()),
    body: parse(options.body ?? nothing<Body>(), options.body && (await readBody(request, rules))),
  }
  return { ...input, token: bearer ?? textAt(input.body, "session_token") ?? browserToken }
}

type Charged = { access: Access; request: Request; token: string | undefined; params: unknown; body: unknown }

/** Counts a request before anything is done for it. */
async function charge(charges: Charge[], { access, request, token, params, body }: Charged): Promise<Standing[]> {
  const caller = callerOf(request, token)
  const appId = textAt(params, "app_id") ?? textAt(body, "app_id")
  // Only a session's token says which workspace is meant.
  const workspace = () => workspaceKeyOf({ appId, token: access === "any-origin" ? token : undefined })
  const standings: Standing[] = []
  for (const each of charges) {
    const standing = await spend({ ...each, caller, workspace })
    if (standing) standings.push(standing)
  }
  return standings
}

function textAt(value: unknown, key: string): string | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined
  const text: unknown = Reflect.get(value, key)
  return typeof text === "string" ? text : undefined
}

/** The schema of a part that the route does not take. */
function nothing<Schema extends z.ZodType>(): Schema {
  // A route without the option has ZodUndefined there by default, which TypeScript cannot see from inside.
  return z.undefined() as unknown as Schema
}

function toResponse(answer: unknown, status = 200): Response {
  return answer instanceof Response ? answer : Response.json(answer, { status })
}

type Finish = { access: Access; requestId: string; standings: Standing[] }

/** Adds what every answer carries. The response was made by us, so its headers may be changed in place. */
function finish({ access, requestId, standings }: Finish, response: Response): Response {
  const { headers } = response
  headers.set("X-Request-Id", requestId)
  headers.set("X-Content-Type-Options", "nosniff")
  if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", notADocument)
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store")
  // A refusal brings its own.
  if (!headers.has("RateLimit")) for (const [name, value] of headersOf(standings)) headers.set(name, value)
  if (access === "any-origin") allowAnyOrigin(headers)
  return response
}
