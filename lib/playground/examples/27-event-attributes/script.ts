Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-event]") : null
  if (!button) return
  // All other data attributes are the event's details.
  const { event = "", ...details } = button.dataset
  Intercom("trackEvent", event, details)
})
