Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#tour")?.addEventListener("click", () => {
  // Nothing happens where the preview is narrower than 480 pixels, as on a phone.
  Intercom("startTour", 301)
})

document.querySelector("#survey")?.addEventListener("click", () => {
  Intercom("startSurvey", 401)
})

document.querySelector("#checklist")?.addEventListener("click", () => {
  Intercom("startChecklist", 501)
})
