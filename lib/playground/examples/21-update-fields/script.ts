Intercom("boot", { user_id: "1", name: "Ada Lovelace", plan: "free" })

document.querySelector("#upgrade")?.addEventListener("click", () => {
  Intercom("update", { plan: "pro", upgraded_at: Math.floor(Date.now() / 1000) })
})

document.querySelector("#downgrade")?.addEventListener("click", () => {
  Intercom("update", { plan: "free" })
})
