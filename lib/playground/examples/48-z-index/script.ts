// Lower than the bar, which has a z-index of 10.
Intercom("boot", { user_id: "1", name: "Ada Lovelace", z_index: 5, hide_notifications: true })

document.querySelector("#accept")?.addEventListener("click", () => {
  document.querySelector("aside")?.remove()
  document.querySelector("#state")?.replaceChildren("Thank you. The launcher is free again.")
})
