// The files that the page around the embed adds get tabs as those that were saved have, and those it takes away lose theirs.
import type { EmbedData } from "@/lib/contract/embed/data"
import type { FileName } from "@/lib/contract/playground/files"
import { isPane, namesOf } from "@/lib/contract/playground/parts"
import type { Part } from "@/lib/contract/playground/project"
import { labelOfEditor, nameOfPart } from "@/lib/playground/project/part-names"
import { listTabs, panelOf, showTab } from "./tabs"
import type { Text } from "./text"

export function followFiles({ data, text }: { data: EmbedData; text: Text }): void {
  const list = document.querySelector('[role="tablist"]')
  const section = list?.closest("section")
  if (!list || !section) return
  let next = listTabs().length

  text.subscribe((project, before) => {
    if (project.named === before.named) return
    const names = namesOf(project)
    const shown = new Set(listTabs().map(({ dataset }) => dataset.part))
    for (const name of names) if (!shown.has(name) && (data.tabs?.includes(name) ?? true)) add(name)
    for (const tab of listTabs()) {
      const part = tab.dataset.part as Part
      if (!isPane(part) && !names.includes(part)) remove(tab)
    }
  })

  function add(name: FileName) {
    const number = next++
    const tab = create("button", {
      type: "button",
      role: "tab",
      id: `tab-${number}`,
      "data-part": name,
      "aria-controls": `panel-${number}`,
      "aria-selected": "false",
      tabindex: "-1",
    })
    tab.textContent = nameOfPart(name)
    const panel = create("div", {
      role: "tabpanel",
      id: `panel-${number}`,
      "aria-labelledby": tab.id,
      class: "panel",
      hidden: "",
    })
    const shown = create("pre", { tabindex: "0" })
    shown.append(create("code", { "data-code": name, "data-label": labelOfEditor(name) }))
    panel.append(shown)
    list?.append(tab)
    section?.append(panel)
  }
}

/** Takes a tab and what it shows away; where that was in sight, the first tab takes its place. */
function remove(tab: HTMLElement) {
  const panel = panelOf(tab)
  const isShown = panel?.hidden === false
  const hasFocus = [tab, panel].some((element) => element?.contains(document.activeElement))
  panel?.remove()
  tab.remove()
  const [first] = listTabs()
  if (!isShown || !first) return
  showTab(first)
  if (hasFocus) first.focus()
}

function create(tag: string, attributes: Record<string, string>): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}
