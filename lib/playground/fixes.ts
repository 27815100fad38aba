// What buttons beside errors do.
import { movePastedHtml } from "./bundler/pasted-html"
import { projectStore } from "./project/project"
import type { Fix } from "./timeline/entry"

export const fixes = {
  "move-html": {
    label: "Move the tags to the HTML pane",
    apply() {
      const project = projectStore.getState()
      const { html, script } = movePastedHtml(project)
      project.edit("html", html)
      project.edit("script", script)
    },
  },
} satisfies Record<Fix, { label: string; apply(): void }>
