import { requestError } from "../net/http"

const timeoutMs = 15_000

/** Reads JSON with the session's token. Throws a RequestError for an answer that is none; a screen offers to try again. */
export async function getJson(url: string, token: string): Promise<unknown> {
  const attempt = new AbortController()
  const timer = setTimeout(() => attempt.abort(), timeoutMs)
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      credentials: "omit",
      signal: attempt.signal,
    })
    if (response.ok) return await response.json()
    throw requestError({ message: `The server answered ${response.status}.`, status: response.status, code: "refused" })
  } finally {
    clearTimeout(timer)
  }
}
