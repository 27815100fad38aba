function logIn(user_hash: string) {
  Intercom("shutdown")
  Intercom("boot", { user_id: "1", name: "Ada Lovelace", user_hash })
}

const form = document.querySelector("form")
form?.addEventListener("submit", (event) => {
  event.preventDefault()
  logIn(String(new FormData(form).get("hash")))
})

document.querySelector("#wrong")?.addEventListener("click", () => logIn("0".repeat(64)))
