Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

function tell(state: string) {
  document.querySelector("#state")?.replaceChildren(`The Messenger is ${state}.`)
}

Intercom("onShow", () => tell("open"))
Intercom("onHide", () => tell("closed"))

document.querySelector("#open")?.addEventListener("click", () => Intercom("show"))
document.querySelector("#close")?.addEventListener("click", () => Intercom("hide"))
