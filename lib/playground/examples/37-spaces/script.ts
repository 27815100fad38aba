Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

const spaces: IntercomSpace[] = ["home", "messages", "help", "news", "tasks", "tickets"]

for (const space of spaces) {
  const button = document.createElement("button")
  button.textContent = `Open ${space}`
  button.addEventListener("click", () => Intercom("showSpace", space))
  const item = document.createElement("li")
  item.append(button)
  document.querySelector("#spaces")?.append(item)
}

document.querySelector("#messages")?.addEventListener("click", () => {
  Intercom("showMessages")
})
