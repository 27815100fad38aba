const renewal = new Date("2027-01-31T00:00:00Z")

Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#wrong")?.addEventListener("click", () => {
  Intercom("update", { renews_at: renewal.getTime() })
})

document.querySelector("#right")?.addEventListener("click", () => {
  Intercom("update", { renews_at: Math.floor(renewal.getTime() / 1000) })
})
