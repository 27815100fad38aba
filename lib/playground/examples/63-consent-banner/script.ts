const key = "chat-consent"

function apply() {
  const hasAgreed = localStorage.getItem(key) === "yes"
  if (hasAgreed) Intercom("boot", { user_id: "1", name: "Ada Lovelace" })
  // Also where nothing was started here: an earlier page may have left a session.
  if (!hasAgreed) Intercom("shutdown")
  document
    .querySelector("#state")
    ?.replaceChildren(hasAgreed ? "You agreed to the chat." : "Nobody has agreed.")
}

function answer(given: "yes" | "no") {
  localStorage.setItem(key, given)
  apply()
}

document.querySelector("#yes")?.addEventListener("click", () => answer("yes"))
document.querySelector("#no")?.addEventListener("click", () => answer("no"))

apply()
