Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

Intercom("onUnreadCountChange", (count) => {
  document.querySelector("#unread")?.replaceChildren(String(count))
})

function setQuiet(isQuiet: boolean) {
  Intercom("hideNotifications", isQuiet)
  document
    .querySelector("#state")
    ?.replaceChildren(isQuiet ? "Quiet, please." : "Notifications are shown.")
}

document.querySelector("#checkout")?.addEventListener("click", () => setQuiet(true))
document.querySelector("#pay")?.addEventListener("click", () => setQuiet(false))
document.querySelector("#invite")?.addEventListener("click", () => {
  Intercom("trackEvent", "invited-friend")
})
