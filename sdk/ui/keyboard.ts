/**
 * A keyboard on glass covers the page's lower part and moves the rest, and tells the page's layout nothing of it. Writes what
 * is left to the root, where the style sheets read it, while one is open. Answers with the undo.
 */
export function watchKeyboard(host: Element, root: HTMLElement): () => void {
  const view = window.visualViewport
  if (!view) return () => {}

  function look(): void {
    if (!view) return
    const { height, offsetTop, scale } = view
    // The host stands at the lower edge of what fixed elements are placed in. A page that is zoomed has no keyboard.
    const covered = scale > 1.01 ? 0 : host.getBoundingClientRect().bottom - offsetTop - height
    const isOpen = covered > leastHeight
    if (!isOpen) return void delete root.dataset.keyboard
    root.dataset.keyboard = "open"
    root.style.setProperty("--messenger-keyboard", `${covered}px`)
    root.style.setProperty("--messenger-top", `${offsetTop}px`)
    root.style.setProperty("--messenger-room", `${height}px`)
    const field = (root.getRootNode() as ShadowRoot).activeElement
    if (field?.matches("input, textarea")) field.scrollIntoView({ block: "nearest" })
  }

  for (const name of ["resize", "scroll"]) view.addEventListener(name, look)
  return () => {
    for (const name of ["resize", "scroll"]) view.removeEventListener(name, look)
  }
}

/** The bars of a browser, which come and go, are lower. */
const leastHeight = 120
