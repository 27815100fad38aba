const chat = document.querySelector("#chat")

function load() {
  const script = document.createElement("script")
  script.src = `https://widget.intercom.io/widget/${window.intercomSettings?.app_id}`
  script.addEventListener("load", start)
  document.head.append(script)
}

function start() {
  Intercom("boot", { user_id: "1", name: "Ada Lovelace" })
  Intercom("show")
  chat?.addEventListener("click", () => Intercom("show"))
  document.querySelector("#state")?.replaceChildren("Loaded by your click.")
}

chat?.addEventListener("click", load, { once: true })
