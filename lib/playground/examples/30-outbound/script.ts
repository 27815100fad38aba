Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#pricing")?.addEventListener("click", () => {
  Intercom("trackEvent", "viewed-pricing")
})

document.querySelector("#upgrade")?.addEventListener("click", () => {
  Intercom("trackEvent", "upgraded-plan", { plan: "pro" })
})

document.querySelector("#open-settings")?.addEventListener("click", () => {
  Intercom("trackEvent", "opened-settings")
})

const quiet = document.querySelector<HTMLInputElement>("#quiet")
quiet?.addEventListener("change", () => {
  Intercom("hideNotifications", quiet.checked)
})
