const acme = { company_id: "acme", name: "Acme" }
const globex = { company_id: "globex", name: "Globex" }

Intercom("boot", { user_id: "1", name: "Ada Lovelace", companies: [acme, globex], company: acme })

document.querySelector("#acme")?.addEventListener("click", () => {
  Intercom("update", { company: { ...acme, last_area: "billing" } })
})

document.querySelector("#globex")?.addEventListener("click", () => {
  Intercom("update", { company: { ...globex, last_area: "reports" } })
})

document.querySelector("#leave")?.addEventListener("click", () => {
  Intercom("update", { companies: [{ ...globex, remove: true }] })
})
