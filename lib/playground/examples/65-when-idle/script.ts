function start() {
  Intercom("boot", { user_id: "1", name: "Ada Lovelace" })
  document.querySelector("#state")?.replaceChildren("The Messenger came when the page had time.")
}

// Not every browser has it; there a timeout is good enough.
if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: 2000 })
else setTimeout(start, 2000)
