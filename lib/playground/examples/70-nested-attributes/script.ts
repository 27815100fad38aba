Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#nested")?.addEventListener("click", () => {
  Intercom("update", { seats: 3, custom_attributes: { plan: "pro" } })
})

document.querySelector("#flat")?.addEventListener("click", () => {
  Intercom("update", { seats: 3, plan: "pro" })
})
