Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#wrong")?.addEventListener("click", () => {
  Intercom("trackEvent", "placed-order", {
    order: "A-17",
    items: ["kettle", "cup"],
    address: { city: "Oslo", street: "Storgata" },
    price: { amount: 49.9, currency: "eur" },
  })
})

document.querySelector("#right")?.addEventListener("click", () => {
  Intercom("trackEvent", "placed-order", {
    order: "A-18",
    items: ["kettle", "cup"].join(", "),
    city: "Oslo",
    price: { amount: 4990, currency: "eur" },
  })
})
