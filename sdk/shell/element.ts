/** An element with attributes; no markup is parsed, which a page may forbid (trusted types). */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  ...children: Element[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  setAttributes(element, attributes)
  element.append(...children)
  return element
}

/** A drawing of one line on a square of 24. */
export function createIcon(size: number, d: string): SVGElement {
  const icon = document.createElementNS(svg, "svg")
  const path = document.createElementNS(svg, "path")
  setAttributes(icon, { "aria-hidden": "true", width: String(size), height: String(size), viewBox: "0 0 24 24" })
  setAttributes(path, { d })
  icon.append(path)
  return icon
}

const svg = "http://www.w3.org/2000/svg"

function setAttributes(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}
