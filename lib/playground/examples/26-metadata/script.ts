Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#order")?.addEventListener("click", () => {
  Intercom("trackEvent", "placed-order", {
    order: "A-17",
    items: 3,
    is_gift: true,
    ship_date: Math.floor(Date.parse("2027-01-31T00:00:00Z") / 1000),
    receipt: { url: "https://example.com/orders/A-17", value: "Receipt A-17" },
    price: { amount: 4900, currency: "eur" },
  })
})
