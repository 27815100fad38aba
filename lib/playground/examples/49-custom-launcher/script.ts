Intercom("boot", {
  user_id: "1",
  name: "Ada Lovelace",
  custom_launcher_selector: ".chat",
  hide_default_launcher: true,
})

let count = 0
Intercom("onActivatorClick", () => {
  count += 1
  document.querySelector("#count")?.replaceChildren(String(count))
})

document.querySelector("#add")?.addEventListener("click", () => {
  const launcher = document.createElement("button")
  launcher.type = "button"
  launcher.className = "chat"
  launcher.textContent = "Ask about trees"
  document.querySelector("#more")?.append(" ", launcher)
  // Older snippets say that there is a new one. It would be found without: when it is clicked.
  Intercom("reattach_activator")
})
