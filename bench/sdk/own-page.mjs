// A page of another origin with the SDK on it, as a customer's page would have it.
import http from "node:http"

/** Serves the page; `sdkOrigin` is where it loads the SDK from and sends its calls to. */
export async function serveOwnPage({ sdkOrigin, settings }) {
  const html = `<!doctype html><meta charset="utf-8"><title>A shop</title>
<script>window.intercomSettings = ${JSON.stringify({ ...settings, api_base: sdkOrigin })}</script>
<script async src="${sdkOrigin}/sdk.js"></script><h1>Shop</h1>`
  const server = http.createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(html)
  })
  await new Promise((resolve) => server.listen(0, resolve))
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}
