// Sends bodies as a network line brings them: handing 150 MB to this machine's own kernel at once would keep the kernel
// busy, not the server.
import http from "node:http"
import { setTimeout as pause } from "node:timers/promises"

const pieceBytes = 64 * 1024

/** A line that many requests share. */
export function createLine(bytesPerSecond) {
  let freeAt = 0

  /** Waits until the line has carried so many more bytes. */
  async function carry(bytes) {
    const now = performance.now()
    freeAt = Math.max(freeAt, now) + (bytes / bytesPerSecond) * 1_000
    if (freeAt > now) await pause(freeAt - now)
  }

  /** Answers the status of a POST. */
  async function post(url, { headers, body }) {
    await carry(pieceBytes)
    return new Promise((resolve, reject) => {
      const request = http.request(url, { method: "POST", headers: { ...headers, "content-length": body.length } })
      request.on("error", reject)
      request.on("response", (response) => {
        response.resume()
        response.on("end", () => resolve(response.statusCode))
      })
      write(request, body).catch(reject)
    })
  }

  async function write(request, body) {
    for (let at = 0; at < body.length && !request.res; at += pieceBytes) {
      if (at > 0) await carry(pieceBytes)
      const isRoomLeft = request.write(body.subarray(at, at + pieceBytes))
      if (!isRoomLeft) await new Promise((resolve) => request.once("drain", resolve).once("close", resolve))
    }
    request.end()
  }

  return { post }
}
