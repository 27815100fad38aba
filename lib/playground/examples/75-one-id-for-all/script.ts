const account: { id?: number; name: string } = { name: "Ada Lovelace" }

// The account has not been loaded yet, so there is no id.
Intercom("boot", { user_id: String(account.id), name: account.name })

document.querySelector("#later")?.addEventListener("click", () => {
  account.id = 1
  Intercom("shutdown")
  Intercom("boot", { user_id: String(account.id), name: account.name })
})
