Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#save")?.addEventListener("click", () => {
  Intercom("update", {
    phone: "+44 20 7946 0000",
    // None of these is a known field, so each is a custom attribute.
    team: "Analytics",
    seats: 12,
    is_beta_tester: true,
  })
})
