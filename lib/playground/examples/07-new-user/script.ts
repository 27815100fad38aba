Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#sign-up")?.addEventListener("click", () => {
  const id = crypto.randomUUID().slice(0, 8)
  Intercom("update", { user_id: id, name: `New user ${id}`, email: `${id}@example.com` })
})
