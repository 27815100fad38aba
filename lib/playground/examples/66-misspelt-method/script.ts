Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#wrong")?.addEventListener("click", () => {
  Intercom("trackEvnt", "invited-friend")
})

document.querySelector("#right")?.addEventListener("click", () => {
  Intercom("trackEvent", "invited-friend")
})
