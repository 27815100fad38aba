Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#finish")?.addEventListener("click", () => {
  Intercom("trackEvent", "finished-setup")
  Intercom("startSurvey", 401)
})

document.querySelector("#later")?.addEventListener("click", () => {
  Intercom("startSurvey", 401)
})
