// Only visitors and leads are asked, so whoever is logged in here is logged out first.
Intercom("shutdown")
Intercom("boot")

Intercom("onUserEmailSupplied", () => {
  document.querySelector("#state")?.replaceChildren("Thank you. Our answer comes by email as well.")
})

document.querySelector("#ask")?.addEventListener("click", () => {
  Intercom("startConversation", "Do you have this in blue?")
})
