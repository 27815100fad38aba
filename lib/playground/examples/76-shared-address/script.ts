const email = "office@example.com"

function logIn(user: IntercomSettings) {
  Intercom("shutdown")
  Intercom("boot", user)
}

document.querySelector("#second")?.addEventListener("click", () => {
  logIn({ user_id: "office-2", email })
})
document.querySelector("#address")?.addEventListener("click", () => logIn({ email }))

logIn({ user_id: "office-1", email })
