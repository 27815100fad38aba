let seats = 3

Intercom("boot", { user_id: "1", name: "Ada Lovelace", seats })

document.querySelector("#same")?.addEventListener("click", () => {
  Intercom("update", { seats })
})

document.querySelector("#new")?.addEventListener("click", () => {
  seats += 1
  Intercom("update", { seats })
})
