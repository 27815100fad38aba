// Nobody is known yet, so it waits.
Intercom("trackEvent", "opened-report", { report: "sales" })

Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#state")?.replaceChildren("Tracked first, booted second.")
