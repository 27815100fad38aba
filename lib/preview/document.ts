/** Shows the HTML pane: head and body are filled, and its scripts run in order, as they would on a page of its own. */
export function installHtml(html: string): void {
  const parsed = new DOMParser().parseFromString(html, "text/html")
  for (const { name, value } of parsed.documentElement.attributes) document.documentElement.setAttribute(name, value)
  for (const { name, value } of parsed.body.attributes) document.body.setAttribute(name, value)
  document.head.append(...[...parsed.head.childNodes].map(revive))
  document.body.replaceChildren(...[...parsed.body.childNodes].map(revive))
}

const styleId = "playground-css"

/** Shows the CSS pane, in place of what it was before. */
export function installCss(css: string): void {
  let style = document.getElementById(styleId)
  if (!style) {
    style = document.createElement("style")
    style.id = styleId
    document.head.append(style)
  }
  style.textContent = css
}

/** Parsed scripts are inert; a script made here runs when it is inserted. */
function revive(node: Node): Node {
  if (node instanceof HTMLScriptElement) return reviveScript(node)
  const copy = document.importNode(node, true)
  if (copy instanceof Element) {
    for (const script of copy.querySelectorAll("script")) script.replaceWith(reviveScript(script))
  }
  return copy
}

function reviveScript(inert: HTMLScriptElement) {
  const script = document.createElement("script")
  for (const { name, value } of inert.attributes) script.setAttribute(name, value)
  script.textContent = inert.textContent
  script.async = inert.hasAttribute("async")
  return script
}
