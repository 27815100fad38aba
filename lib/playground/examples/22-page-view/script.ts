Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

function show(period: "month" | "year") {
  history.pushState(null, "", `/pricing?per=${period}`)
  // A setting of the Messenger: it names the view and is not stored with the person.
  Intercom("update", { page_title: `Pricing, per ${period}` })
}

document.querySelector("#month")?.addEventListener("click", () => show("month"))
document.querySelector("#year")?.addEventListener("click", () => show("year"))
