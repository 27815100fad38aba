Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

for (const button of document.querySelectorAll<HTMLButtonElement>("button[lang]")) {
  button.addEventListener("click", () => {
    document.documentElement.lang = button.lang
    Intercom("update", { language_override: button.lang })
  })
}
