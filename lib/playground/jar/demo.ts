import { demoAppId } from "@/lib/contract/app-id"
import type { Cookie } from "@/lib/contract/frame/frame"
import { limits } from "@/lib/contract/limits"

/** The device cookie by which the server finds this browser's private workspace behind the demo App ID. */
export function demoCookie(demoKey: string): Cookie {
  return {
    name: `intercom-device-id-${demoAppId}`,
    value: demoKey,
    path: "/",
    expires: Date.now() + limits.visitorMs,
  }
}
