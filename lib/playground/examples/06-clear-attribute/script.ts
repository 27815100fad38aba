Intercom("boot", { user_id: "1", name: "Ada Lovelace", coupon: "SPRING" })

document.querySelector("#remove")?.addEventListener("click", () => {
  Intercom("update", { coupon: null })
})

document.querySelector("#forget")?.addEventListener("click", () => {
  Intercom("update", { coupon: undefined, last_page: "coupons" })
})
