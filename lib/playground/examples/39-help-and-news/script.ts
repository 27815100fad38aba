Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#article")?.addEventListener("click", () => {
  Intercom("showArticle", 101)
})

document.querySelector("#news")?.addEventListener("click", () => {
  Intercom("showNews", 201)
})

document.querySelector("#help")?.addEventListener("click", () => {
  // Also: home, messages, news, tasks, tickets.
  Intercom("showSpace", "help")
})

document.querySelector("#unknown")?.addEventListener("click", () => {
  Intercom("showArticle", 999)
})
