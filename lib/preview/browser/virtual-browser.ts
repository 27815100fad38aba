import type { Jar } from "@/lib/contract/frame/frame"
import { limits } from "@/lib/contract/limits"
import { weigh } from "@/lib/contract/weight"
import type { Outlet } from "../port"
import { installCookieStore } from "./cookie-store"
import { createCookieJar, installCookies } from "./cookies"
import { createStorage, installStorage } from "./storage"

/** A snippet that writes in a loop sends its jar so many times a second; what is seldom is sent at once. */
const maxPerSecond = 8

/** Installs cookies and storage backed by the page's jar; answers how to fill them from outside. */
export function installVirtualBrowser(outlet: Outlet): (jar: Jar) => void {
  const later = setTimeout
  const now = performance.now.bind(performance)
  let isScheduled = false
  let second = { began: 0, sent: 0 }

  // Several writes of one task are one message.
  function changed() {
    if (isScheduled) return
    isScheduled = true
    if (now() - second.began > 1_000) second = { began: now(), sent: 0 }
    later(send, second.sent < maxPerSecond ? 0 : second.began + 1_000 - now())
  }

  function send() {
    isScheduled = false
    second.sent++
    const jar = current()
    // Too much to keep: it lasts as long as the document does.
    if (weigh(jar, limits.frameMessageWeight) > limits.frameMessageWeight) return
    outlet.send({ type: "jar", runId: outlet.runId(), jar })
  }

  const cookies = createCookieJar(changed)
  const local = createStorage(changed)
  const session = createStorage(changed)
  installCookies(cookies)
  installCookieStore(cookies)
  installStorage("localStorage", local)
  installStorage("sessionStorage", session)

  function current(): Jar {
    return { cookies: cookies.all(), localStorage: local.all(), sessionStorage: session.all() }
  }

  return (jar) => {
    cookies.replace(jar.cookies)
    local.replace(jar.localStorage)
    session.replace(jar.sessionStorage)
  }
}
