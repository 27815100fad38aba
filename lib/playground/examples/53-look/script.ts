Intercom("boot", {
  user_id: "1",
  name: "Ada Lovelace",
  // A click on any match opens the Messenger, with or without a launcher.
  custom_launcher_selector: "#ask",
})

function onClick(selector: string, settings: IntercomSettings) {
  document.querySelector(selector)?.addEventListener("click", () => Intercom("update", settings))
}

onClick("#dark", { theme_mode: "dark" })
onClick("#green", { action_color: "#1f6f4a", background_color: "#12402b" })
// Distances are at least 20 pixels.
onClick("#left", { alignment: "left", horizontal_padding: 60, vertical_padding: 40 })
onClick("#hide", { hide_default_launcher: true })
onClick("#de", { language_override: "de" })
onClick("#ar", { language_override: "ar" })
