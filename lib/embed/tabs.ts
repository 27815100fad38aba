// The tabs of the code, as the pattern of WAI-ARIA has them: arrows move between them, Tab leaves them.

export function followTabs(): void {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')]

  function show(part: string) {
    for (const tab of tabs) {
      const isShown = tab.dataset.part === part
      tab.setAttribute("aria-selected", String(isShown))
      tab.tabIndex = isShown ? 0 : -1
      const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "")
      if (panel) panel.hidden = !isShown
    }
  }

  function move(event: KeyboardEvent, from: number) {
    const last = tabs.length - 1
    const places: Record<string, number> = {
      ArrowLeft: from === 0 ? last : from - 1,
      ArrowRight: from === last ? 0 : from + 1,
      Home: 0,
      End: last,
    }
    const tab = tabs[places[event.key] ?? -1]
    if (!tab) return
    event.preventDefault()
    show(tab.dataset.part ?? "")
    tab.focus()
  }

  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener("click", () => show(tab.dataset.part ?? ""))
    tab.addEventListener("keydown", (event) => move(event, index))
  }
}
