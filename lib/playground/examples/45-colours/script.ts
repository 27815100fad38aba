Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

function paint(selector: string, settings: IntercomSettings) {
  document.querySelector(selector)?.addEventListener("click", () => Intercom("update", settings))
}

paint("#forest", { action_color: "#1f6f4a", background_color: "#12402b", link_color: "#1f6f4a" })
paint("#plum", {
  action_color: "rgb(122, 31, 92)",
  background_color: "indigo",
  link_color: "purple",
})

document.querySelector("#home")?.addEventListener("click", () => {
  Intercom("showSpace", "home")
})
