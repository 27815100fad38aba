Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#burst")?.addEventListener("click", () => {
  for (let step = 1; step <= 21; step++) {
    // Updates that bring nothing new within a minute are not sent at all, so each one here differs.
    Intercom("update", { step })
  }
})
