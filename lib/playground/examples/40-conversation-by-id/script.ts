Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

const form = document.querySelector("form")
const id = () => String(form && new FormData(form).get("id"))

form?.addEventListener("submit", (event) => {
  event.preventDefault()
  Intercom("showConversation", id())
})

document.querySelector("#ticket")?.addEventListener("click", () => {
  Intercom("showTicket", id())
})

document.querySelector("#start")?.addEventListener("click", () => {
  Intercom("startConversation", "Where is order 3434?")
})
