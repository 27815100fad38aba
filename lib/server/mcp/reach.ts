// Who may reach the MCP server at all, before any token: programs on this machine, unless whoever runs it opens it.
import "server-only"
import { AppError } from "../common/errors"
import { addressOf } from "../http/origin/origins"
import { checkOrigin } from "../http/origin/same-origin"
import { addressHeader } from "../rate-limit/caller"

const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i

/** Refuses a request that came by another name than this machine's own, or from a page of another origin. */
export function checkReach(request: Request): void {
  if (process.env.MCP_ENABLED !== "1" && !localHost.test(addressOf(request.headers).host)) {
    throw new AppError({
      code: "mcp_closed",
      message: "Call the MCP server as localhost, or start the server with MCP_ENABLED=1: it is closed to other hosts.",
    })
  }
  checkOrigin(request)
}

const loopback = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/i

/** Refuses who is not on this machine, whatever whoever runs the server opened: for what starts a program here. */
export function checkThisMachine({ headers }: Request): void {
  // As far as it is known: the other end of the socket, and whom a proxy names.
  const hops = [headers.get(addressHeader()), ...(headers.get("x-forwarded-for")?.split(",") ?? [])]
  const isNear = hops.every((hop) => hop === null || loopback.test(hop.trim()))
  if (isNear && localHost.test(addressOf(headers).host)) return
  throw new AppError({
    code: "mcp_closed",
    message: "Call this tool as localhost, on the machine that the server runs on: it starts a browser there.",
  })
}
