Intercom("boot", { user_id: "1", name: "Ada Lovelace", hide_notifications: true })

Intercom("onUnreadCountChange", (count) => {
  document.querySelector("#unread")?.replaceChildren(String(count))
})

document.querySelector("#show")?.addEventListener("click", () => {
  Intercom("hideNotifications", false)
})
