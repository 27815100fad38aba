// What a customer's server and team do about identity: sign logins, change settings, roll secrets.
import { createHmac } from "node:crypto"
import { type JWTHeaderParameters, type JWTPayload, SignJWT } from "jose"
import * as secrets from "@/app/api/playground/workspaces/[app_id]/secrets/route"
import * as settings from "@/app/api/playground/workspaces/[app_id]/settings/route"
import type { ErrorBody } from "@/lib/contract/errors"
import type { CreatedWorkspace } from "@/lib/contract/playground/playground"
import { type Answer, read } from "./messenger"
import { type Caller, contextOf, headersOf, newWorkspace } from "./reading"

/** What a page sends as user_hash. */
export function hashOf(secret: string, message: string): string {
  return createHmac("sha256", secret).update(message).digest("hex")
}

/** What a page sends as intercom_user_jwt. */
export function tokenOf(secret: string, claims: JWTPayload, header: Partial<JWTHeaderParameters> = {}) {
  return new SignJWT(claims).setProtectedHeader({ alg: "HS256", ...header }).sign(new TextEncoder().encode(secret))
}

/** Calls one route of a workspace as its team does. */
export async function callAsTeam<Body>(handler: typeof settings.PATCH, caller: Caller, method: string, body?: unknown) {
  const headers = headersOf(caller)
  headers.set("Content-Type", "application/json")
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  return read<Body>(await handler(new Request(`http://localhost:3000/${caller.app_id}`, init), contextOf(caller)))
}

export const getSettings = <Body>(caller: Caller) => callAsTeam<Body>(settings.GET, caller, "GET")

export const changeSettings = <Body>(caller: Caller, body: unknown) =>
  callAsTeam<Body>(settings.PATCH, caller, "PATCH", body)

export const listSecrets = <Body>(caller: Caller) => callAsTeam<Body>(secrets.GET, caller, "GET")

export const addSecret = <Body>(caller: Caller) => callAsTeam<Body>(secrets.POST, caller, "POST")

export const removeSecret = <Body>(caller: Caller) => callAsTeam<Body>(secrets.DELETE, caller, "DELETE")

/** A new workspace where every login must be proven. */
export async function newStrictWorkspace(): Promise<CreatedWorkspace> {
  const workspace = await newWorkspace()
  await changeSettings(workspace, { requires_verification: true })
  return workspace
}

/** Status and code of a refusal. */
export function refusalOf({ status, body }: Answer<ErrorBody>): [number, string | undefined] {
  return [status, body.errors?.[0]?.code]
}
