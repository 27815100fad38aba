type Theme = NonNullable<IntercomSettings["theme_mode"]>

const chosen = (localStorage.getItem("theme") ?? "light") as Theme

function paintPage(theme: Theme) {
  document.documentElement.style.colorScheme = theme === "system" ? "light dark" : theme
}

function choose(theme: Theme) {
  localStorage.setItem("theme", theme)
  paintPage(theme)
  Intercom("update", { theme_mode: theme })
}

paintPage(chosen)
Intercom("boot", { user_id: "1", name: "Ada Lovelace", theme_mode: chosen })

for (const radio of document.querySelectorAll<HTMLInputElement>("input[name=theme]")) {
  radio.checked = radio.value === chosen
  radio.addEventListener("change", () => choose(radio.value as Theme))
}
