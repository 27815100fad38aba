Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

const form = document.querySelector("form")
form?.addEventListener("submit", (event) => {
  event.preventDefault()
  const chosen = new FormData(form)
  Intercom("trackEvent", "cancelled-plan", {
    reason: String(chosen.get("reason")),
    months: Number(chosen.get("months")),
    would_return: chosen.has("return"),
  })
  form.replaceWith("Your plan is cancelled.")
})
