// Many open streams, by plain sockets: reading them must cost this process as little as possible.
import http from "node:http"
import { each } from "./caller.mjs"

/** Opens a stream for each token and reads it to its end. */
export async function openStreams(origin, tokens) {
  const agent = new http.Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })
  let open = 0
  let frames = 0
  await each(tokens, 50, (token, index) => {
    return new Promise((resolve) => {
      const headers = { authorization: `Bearer ${token}`, "x-forwarded-for": `203.0.113.${index % 250}` }
      const request = http.get(`${origin}/api/messenger/stream`, { agent, headers }, (response) => {
        if (response.statusCode === 200) open++
        response.on("data", (chunk) => {
          if (chunk.includes("data: ")) frames++
        })
        response.on("close", () => {
          if (response.statusCode === 200) open--
        })
        resolve()
      })
      request.on("error", resolve)
    })
  })
  return { open: () => open, frames: () => frames }
}
