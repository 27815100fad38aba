Intercom("boot", { user_id: "1", name: "Ada Lovelace", email: "ada@example.com" })

document.querySelector("#ask")?.addEventListener("click", () => {
  const person = Object.entries(Intercom("whoami") ?? {}).map(
    ([name, value]) => `${name}: ${value}`,
  )
  const visitor = `Visitor id of this browser: ${Intercom("getVisitorId")}`
  document.querySelector("#answer")?.replaceChildren([...person, visitor].join("\n"))
})
