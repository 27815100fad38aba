Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#play")?.addEventListener("click", () => {
  const player = document.querySelector("footer")
  if (player) player.hidden = false
  // The player is 76 pixels high, and 20 are between it and the launcher.
  Intercom("update", { vertical_padding: 96 })
})

document.querySelector("#left")?.addEventListener("click", () => {
  Intercom("update", { alignment: "left", horizontal_padding: 60 })
})
