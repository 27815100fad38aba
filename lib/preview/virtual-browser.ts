import type { Jar } from "@/lib/contract/frame"
import { createCookieJar, installCookies } from "./cookies"
import type { Outlet } from "./port"
import { createStorage, installStorage } from "./storage"

/** Installs cookies and storage backed by the page's jar; answers how to fill them from outside. */
export function installVirtualBrowser(outlet: Outlet): (jar: Jar) => void {
  const later = setTimeout
  let isScheduled = false

  // Several writes of one task are one message.
  function changed() {
    if (isScheduled) return
    isScheduled = true
    later(() => {
      isScheduled = false
      outlet.send({ type: "jar", runId: outlet.runId(), jar: current() })
    }, 0)
  }

  const cookies = createCookieJar(changed)
  const local = createStorage(changed)
  const session = createStorage(changed)
  installCookies(cookies)
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
