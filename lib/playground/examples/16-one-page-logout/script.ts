function start(who: string, settings: IntercomSettings) {
  // Ends the session before, if there is one.
  Intercom("shutdown")
  Intercom("boot", settings)
  Intercom("onUnreadCountChange", (count) => {
    document.querySelector("#state")?.replaceChildren(`${who}, unread messages: ${count}`)
  })
}

const logIn = () => start("Ada Lovelace", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#log-in")?.addEventListener("click", logIn)
document.querySelector("#log-out")?.addEventListener("click", () => start("Nobody", {}))

logIn()
