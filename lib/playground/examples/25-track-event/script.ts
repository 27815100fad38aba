Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#invite")?.addEventListener("click", () => {
  Intercom("trackEvent", "invited-friend")
})

document.querySelector("#order")?.addEventListener("click", () => {
  Intercom("trackEvent", "placed-order", {
    order_number: 3434,
    // Money is in cents, times are in Unix seconds, links are plain addresses or {url, value}.
    price: { amount: 3200, currency: "eur" },
    order_date: Math.floor(Date.now() / 1000),
    receipt: { url: "https://example.com/orders/3434", value: "Receipt 3434" },
  })
})
