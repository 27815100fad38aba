function logIn(user_id: string, name: string) {
  Intercom("boot", { user_id, name })
  show(`${name} is logged in.`)
}

function logOut() {
  Intercom("shutdown")
  show("Nobody is logged in.")
}

function show(text: string) {
  document.querySelector("#who")?.replaceChildren(text)
}

document.querySelector("#ada")?.addEventListener("click", () => logIn("1", "Ada Lovelace"))
document.querySelector("#grace")?.addEventListener("click", () => logIn("2", "Grace Hopper"))
document.querySelector("#logout")?.addEventListener("click", logOut)

logIn("1", "Ada Lovelace")
