Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

let step = 0
let updates = 0
let told = 0
let timer = 0

function enter() {
  step += 1
  history.pushState(null, "", `/order/${step}`)
  show()
  clearTimeout(timer)
  timer = setTimeout(tell, 800)
}

function tell() {
  if (told === step) return
  told = step
  updates += 1
  show()
  Intercom("update", { page_title: `Step ${step}` })
}

function show() {
  document.querySelector("#state")?.replaceChildren(`Screens: ${step}, updates: ${updates}`)
}

document.querySelector("#next")?.addEventListener("click", enter)
document.querySelector("#all")?.addEventListener("click", () => {
  for (let count = 0; count < 5; count++) enter()
})
