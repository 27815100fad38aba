let opened = 0
let told = 0

function show() {
  document.querySelector("#state")?.replaceChildren(`Opened ${opened}, told ${told}`)
}

function logIn() {
  Intercom("shutdown")
  Intercom("boot", { user_id: "1", name: "Ada Lovelace" })
}

function register() {
  Intercom("onShow", () => {
    told += 1
    show()
  })
}

document.querySelector("#open")?.addEventListener("click", () => {
  opened += 1
  show()
  Intercom("show")
})
document.querySelector("#again")?.addEventListener("click", logIn)
document.querySelector("#register")?.addEventListener("click", () => {
  logIn()
  register()
})

logIn()
register()
