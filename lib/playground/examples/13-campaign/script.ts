// As if the link of a campaign had led here.
history.replaceState(null, "", "/sale?utm_source=newsletter&utm_campaign=spring")

Intercom("boot", { user_id: "1" })

document.querySelector("#friend")?.addEventListener("click", () => {
  Intercom("update", { utm_source: "friend" })
})
