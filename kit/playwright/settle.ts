import type { BrowserContext, Request } from "@playwright/test"

const patienceMs = 1_000

/** Follows what Messengers of pages send; the answered function waits until all of it is answered, or a second. */
export function watchRequests(context: BrowserContext): () => Promise<void> {
  const open = new Set<Request>()
  let wake = () => {}
  const isAwaited = (request: Request) => request.method() === "POST" && request.url().includes("/api/messenger/")
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
