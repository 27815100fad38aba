Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

const form = document.querySelector("form")
form?.addEventListener("submit", (event) => {
  event.preventDefault()
  const written = new FormData(form)
  Intercom("startConversation", `${written.get("topic")}: ${written.get("text")}`)
  form.reset()
})
