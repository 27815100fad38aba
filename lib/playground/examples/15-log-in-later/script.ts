function startAnew() {
  Intercom("shutdown")
  Intercom("boot")
}

document.querySelector("#look")?.addEventListener("click", () => {
  Intercom("trackEvent", "viewed-product", { product: "kettle" })
})

document.querySelector("#log-in")?.addEventListener("click", () => {
  Intercom("boot", { user_id: "7", name: "Grace Hopper" })
})

document.querySelector("#log-out")?.addEventListener("click", startAnew)

startAnew()
