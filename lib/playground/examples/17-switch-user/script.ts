function become(user_id: string, name: string) {
  Intercom("boot", { user_id, name })
  // The answer of the server, and not what the page has just said.
  Intercom("ready", () => {
    const person = Intercom("whoami")
    document.querySelector("#who")?.replaceChildren(`${person?.role} ${person?.name}`)
  })
}

document.querySelector("#ada")?.addEventListener("click", () => become("1", "Ada Lovelace"))
document.querySelector("#grace")?.addEventListener("click", () => become("2", "Grace Hopper"))

become("1", "Ada Lovelace")
