// Whoever was logged in here before, in another example perhaps, is logged out.
Intercom("shutdown")
Intercom("boot")

document.querySelector("#ask")?.addEventListener("click", () => {
  Intercom("startConversation", "Do you ship to Norway?")
})

document.querySelector("#sign-up")?.addEventListener("click", () => {
  // A second boot attaches the login to the session that is open.
  Intercom("boot", { user_id: "42", email: "lin@example.com", name: "Lin Chen" })
})
