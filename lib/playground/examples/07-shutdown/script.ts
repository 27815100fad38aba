const who = document.querySelector("#who")!

function logIn(user_id: string, name: string) {
  Intercom("boot", { user_id, name })
  who.textContent = `${name} is logged in.`
}

function logOut() {
  Intercom("shutdown")
  who.textContent = "Nobody is logged in."
}

document.querySelector("#ada")!.addEventListener("click", () => logIn("1", "Ada Lovelace"))
document.querySelector("#grace")!.addEventListener("click", () => logIn("2", "Grace Hopper"))
document.querySelector("#logout")!.addEventListener("click", logOut)

logIn("1", "Ada Lovelace")
