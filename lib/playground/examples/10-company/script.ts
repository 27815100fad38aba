Intercom("boot", {
  user_id: "1",
  name: "Ada Lovelace",
  // Of 49.9 the whole number is kept.
  company: { company_id: "acme", name: "Acme", plan: "starter", monthly_spend: 49.9 },
})

document.querySelector("#upgrade")?.addEventListener("click", () => {
  Intercom("update", {
    company: { company_id: "acme", name: "Acme", plan: "growth", monthly_spend: 149, seats: 25 },
  })
})
