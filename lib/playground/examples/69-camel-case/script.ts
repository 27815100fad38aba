// Whoever was logged in here before, in another example perhaps, is logged out.
Intercom("shutdown")

Intercom("boot", { name: "Ada Lovelace", userId: "1" })

document.querySelector("#right")?.addEventListener("click", () => {
  Intercom("boot", { name: "Ada Lovelace", user_id: "1" })
})
