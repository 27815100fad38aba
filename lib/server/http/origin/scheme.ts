import "server-only"
import { trustedProxies } from "../../rate-limit/client-address"

/** Whether the browser reached us by https, as far as it can be known. */
export function isHttps({ url, headers }: Request): boolean {
  if (new URL(url).protocol === "https:") return true
  return trustedProxies() > 0 && headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https"
}
