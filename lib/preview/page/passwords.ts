import type { Outlet } from "../port"

const selector = 'input[type="password" i]'
/** A page that changes all the time is looked through this often. */
const pauseMs = 200

/** Tells the page whether a password is asked for, so that it can say whose page that is. */
export function watchPasswords(outlet: Outlet): void {
  const later = setTimeout
  const find = document.querySelector.bind(document)
  let isScheduled = false
  let isShown = false

  function look() {
    isScheduled = false
    const isNow = find(selector) !== null
    if (isNow === isShown) return
    isShown = isNow
    outlet.send({ type: "password", runId: outlet.runId(), isShown })
  }

  const observer = new MutationObserver(() => {
    if (isScheduled) return
    isScheduled = true
    later(look, pauseMs)
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["type"] })
}
