import type { BrowserContext, Request } from "@playwright/test"

const patienceMs = 1_000

/** Follows what pages send to the server; the answered function waits until all of it is answered, or a second. */
export function watchRequests(context: BrowserContext, apiBase: string): () => Promise<void> {
  const open = new Set<Request>()
  let wake = () => {}
  const isAwaited = (request: Request) => request.method() === "POST" && request.url().startsWith(apiBase)
  const end = (request: Request) => {
    open.delete(request)
    if (open.size === 0) wake()
  }
  context.on("request", (request) => {
    if (isAwaited(request)) open.add(request)
  })
  context.on("requestfinished", end)
  context.on("requestfailed", end)
  return async () => {
    if (open.size === 0) return
    await new Promise<void>((resolve) => {
      wake = resolve
      setTimeout(resolve, patienceMs)
    })
  }
}
