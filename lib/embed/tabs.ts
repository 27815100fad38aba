// The tabs of the code, as the pattern of WAI-ARIA has them: arrows move between them, Tab leaves them. They are looked for at
// each press, as files come and go (file-tabs.ts).

export function followTabs(): void {
  const list = document.querySelector('[role="tablist"]')
  list?.addEventListener("click", ({ target }) => {
    const tab = (target as Element).closest<HTMLElement>('[role="tab"]')
    if (tab) showTab(tab)
  })
  list?.addEventListener("keydown", (event) => move(event as KeyboardEvent))
}

export function listTabs(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role="tab"]')]
}

/** Shows what a tab is of, and hides the rest. */
export function showTab(shown: HTMLElement): void {
  for (const tab of listTabs()) {
    tab.setAttribute("aria-selected", String(tab === shown))
    tab.tabIndex = tab === shown ? 0 : -1
    const panel = panelOf(tab)
    if (panel) panel.hidden = tab !== shown
  }
}

export function panelOf(tab: HTMLElement): HTMLElement | null {
  return document.getElementById(tab.getAttribute("aria-controls") ?? "")
}

function move(event: KeyboardEvent) {
  const tabs = listTabs()
  const from = tabs.indexOf(event.target as HTMLElement)
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
  showTab(tab)
  tab.focus()
}
