import "server-only"

/** Whether the browser reached us by https, as far as it can be known. */
export function isHttps({ url, headers }: Request): boolean {
  if (new URL(url).protocol === "https:") return true
  return process.env.TRUST_PROXY === "1" && headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https"
}
