/** The page is a part of the playground: to save it as a file is never what was meant. A page's own handler comes first. */
export function preventSaving(): void {
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") event.preventDefault()
  })
}
