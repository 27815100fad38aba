const titles: Record<string, string> = {
  "/": "Start",
  "/pricing": "Pricing",
  "/account": "Account",
}

function render() {
  document.title = titles[location.pathname] ?? "Not found"
  document.querySelector("h1")?.replaceChildren(document.title)
}

function enter() {
  render()
  Intercom("update", { page_title: document.title })
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null
  if (!link) return
  event.preventDefault()
  history.pushState(null, "", link.href)
  enter()
})
addEventListener("popstate", enter)

render()
Intercom("boot", { user_id: "1", name: "Ada Lovelace" })
