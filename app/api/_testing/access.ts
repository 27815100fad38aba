// Access tokens, connected browsers and the end of a workspace, as a script handles them: tests call the route handlers.
import * as rotate from "@/app/api/playground/workspaces/[app_id]/access-tokens/[id]/rotate/route"
import * as token from "@/app/api/playground/workspaces/[app_id]/access-tokens/[id]/route"
import * as tokens from "@/app/api/playground/workspaces/[app_id]/access-tokens/route"
import * as browser from "@/app/api/playground/workspaces/[app_id]/browsers/[id]/route"
import * as browsers from "@/app/api/playground/workspaces/[app_id]/browsers/route"
import * as workspace from "@/app/api/playground/workspaces/[app_id]/route"
import type {
  AccessScope,
  AccessTokenResource,
  ConnectedBrowser,
  CreatedAccessToken,
} from "@/lib/contract/playground/access"
import { type Answer, read } from "./messenger"
import { type Caller, contextOf, headersOf } from "./reading"

type Handler = (request: Request, context?: { params: Promise<unknown> }) => Promise<Response>
type Page<Resource> = { data: Resource[]; next: string | null }
type Call = { method?: string; params?: Record<string, string>; body?: unknown }

async function call<Body>(handler: Handler, caller: Caller, { method = "GET", params = {}, body }: Call = {}) {
  const headers = headersOf(caller)
  headers.set("Content-Type", "application/json")
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  return read<Body>(await handler(new Request("http://localhost:3000/api", init), contextOf(caller, params)))
}

export const listTokens = <Body = Page<AccessTokenResource>>(caller: Caller) => call<Body>(tokens.GET, caller)

export const createToken = <Body = CreatedAccessToken>(caller: Caller, body: unknown) =>
  call<Body>(tokens.POST, caller, { method: "POST", body })

export const rotateToken = <Body = CreatedAccessToken>(caller: Caller, id: string) =>
  call<Body>(rotate.POST, caller, { method: "POST", params: { id } })

export const revokeToken = <Body = AccessTokenResource>(caller: Caller, id: string) =>
  call<Body>(token.DELETE, caller, { method: "DELETE", params: { id } })

export const listBrowsers = <Body = Page<ConnectedBrowser>>(caller: Caller) => call<Body>(browsers.GET, caller)

export const disconnect = <Body = { id: string }>(caller: Caller, id: string) =>
  call<Body>(browser.DELETE, caller, { method: "DELETE", params: { id } })

export const deleteWorkspace = <Body = { app_id: string }>(caller: Caller) =>
  call<Body>(workspace.DELETE, caller, { method: "DELETE" })

/** The same workspace, by a new token with some scopes. */
export async function withScopes(
  caller: Caller,
  ...scopes: AccessScope[]
): Promise<Caller & Answer<CreatedAccessToken>> {
  const made = await createToken(caller, { name: scopes.join(" and "), scopes })
  if (made.status !== 201) throw new Error(`access-tokens answered ${made.status}: ${JSON.stringify(made.body)}`)
  return { ...made, app_id: caller.app_id, access_token: made.body.access_token }
}
