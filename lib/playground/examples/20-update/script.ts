Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#look")?.addEventListener("click", () => {
  Intercom("update")
})

document.querySelector("#invite")?.addEventListener("click", () => {
  Intercom("trackEvent", "invited-friend")
})
