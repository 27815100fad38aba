/** Fetches and reads modules without running them. They stay known to the window when the page is written into it. */
export function preload(modules: string[]): void {
  for (const address of modules) {
    const link = document.createElement("link")
    link.rel = "modulepreload"
    link.href = address
    document.head.append(link)
  }
}
