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
