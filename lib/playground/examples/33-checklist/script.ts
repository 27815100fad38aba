Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#start")?.addEventListener("click", () => {
  Intercom("startChecklist", 501)
})

document.querySelector("#tasks")?.addEventListener("click", () => {
  Intercom("showSpace", "tasks")
})
