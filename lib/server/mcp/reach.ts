// Who may reach the MCP server at all, before any token: programs on this machine, unless whoever runs it opens it.
import "server-only"
import { AppError } from "../common/errors"
import { addressOf } from "../http/origin/origins"
import { checkOrigin } from "../http/origin/same-origin"

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
