function toSeconds(text: string) {
  return Math.floor(Date.parse(text) / 1000)
}

Intercom("boot", {
  user_id: "1",
  name: "Ada Lovelace",
  created_at: toSeconds("2026-03-01T09:00:00Z"),
})

document.querySelector("#start")?.addEventListener("click", () => {
  // The ending _at is what makes it a date.
  Intercom("update", { trial_ends_at: toSeconds("2027-01-31T00:00:00Z") })
})
