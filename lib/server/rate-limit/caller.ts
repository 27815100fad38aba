import "server-only"
import { randomBytes } from "node:crypto"
import { shared } from "../common/shared"
import { hashToken } from "../common/token"
import { networkOf } from "./client-address"

/** Whom to count. */
export type Caller = {
  /** Stands for the session, access token or browser that asks; null for a newcomer. */
  session: string | null
  address: string
}

/**
 * The header in which the server notes the caller's address (http/watch-requests.ts), as a route handler does not see
 * the socket. Nobody outside knows its name, so nothing that a caller sends is taken for it.
 */
export const addressHeader = () => shared("address header", () => `x-client-${randomBytes(12).toString("hex")}`)

/** What callers are counted as together, whose address is not known. */
export const unknownAddress = "unknown"

/** The network address a request came from. */
export function clientOf({ headers }: Request): string {
  return networkOf(headers.get(addressHeader()) ?? "") || unknownAddress
}

/** Who sent a request with this token. */
export function callerOf(request: Request, token: string | undefined): Caller {
  return { session: token === undefined ? null : hashToken(token), address: clientOf(request) }
}
