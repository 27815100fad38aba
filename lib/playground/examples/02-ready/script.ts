// Registered before boot, it misses nothing: it runs once, as soon as the session is open.
Intercom("ready", () => {
  const name = Intercom("whoami")?.name ?? "nobody"
  document.querySelector("#state")?.replaceChildren(`The Messenger is ready for ${name}.`)
})

Intercom("boot", { user_id: "1", name: "Ada Lovelace" })
