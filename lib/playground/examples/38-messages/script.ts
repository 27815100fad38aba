Intercom("boot", { user_id: "1", name: "Ada Lovelace", email: "ada@example.com" })

Intercom("onUnreadCountChange", (count) => {
  document.querySelector("#unread")?.replaceChildren(String(count))
})

document.querySelector("#ask")?.addEventListener("click", () => {
  Intercom("showNewMessage", "I have a question about order 3434: ")
})

document.querySelector("#report")?.addEventListener("click", () => {
  Intercom("startConversation", "The page for order 3434 does not load.")
})

document.querySelector("#messages")?.addEventListener("click", () => {
  Intercom("showMessages")
})
