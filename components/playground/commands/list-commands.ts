// Every command of the page, as data: the palette shows them, and the help those that have keys.
import type { ListedExample } from "@/lib/contract/learn/example"
import { partsOf } from "@/lib/contract/playground/parts"
import type { Playground } from "@/lib/playground/playground"
import { nameOfPart } from "@/lib/playground/project/part-names"
import { projectStore } from "@/lib/playground/project/project"
import { runnerStore } from "@/lib/playground/run/runner"
import { settingsStore } from "@/lib/playground/settings"
import { timelineStore } from "@/lib/playground/timeline/timeline"
import { whyNotCopied } from "@/lib/playground/transfer/playwright/why-not"
import { setTheme, themes } from "../../ui/theme/theme"
import type { Gallery } from "../gallery/use-gallery"
import { arrangementNames, arrangements } from "../panes/arrangement"
import { viewStore } from "../panes/view-store"
import { settingsDialogStore } from "../settings/settings-dialog-store"
import type { Command } from "./command"
import { openPreviewTab } from "./open-preview-tab"
import { openReference } from "./open-reference"
import { showOverlay } from "./overlay-store"
import { formatPane, save } from "./save"
import { showPart, showText } from "./show-part"

type CommandContext = {
  playground: Playground
  gallery: Gallery
  examples: ListedExample[]
  /** Where the workspace's own page is. */
  inboxAddress: string
}

/** What can be done now. */
export function listCommands(context: CommandContext): Command[] {
  return [
    ...running(context),
    ...coding(),
    ...parts(),
    ...project(context),
    ...layouts(),
    ...page(context),
    ...examples(context),
  ]
}

function running({ playground }: CommandContext): Command[] {
  const { phase } = runnerStore.getState()
  const { autoRun, setAutoRun } = settingsStore.getState()
  const isOn = autoRun === "pause"
  const commands: Command[] = [
    { title: "Run", group: "Run", words: "start execute again", shortcut: "run", run: () => void playground.run() },
    {
      title: isOn ? "Turn auto-run off" : "Turn auto-run on",
      group: "Run",
      words: "automatic manual typing",
      run: () => setAutoRun(isOn ? "manual" : "pause"),
    },
    {
      title: "Clear the inspector",
      group: "Run",
      words: "console empty",
      run: () => timelineStore.getState().clear(),
    },
  ]
  if (phase === "running" || phase === "busy") {
    commands.splice(1, 0, { title: "Stop", group: "Run", words: "end", run: playground.stop })
  }
  return commands
}

function coding(): Command[] {
  const { formatsOnSave, setFormatsOnSave, hasVimKeys, setVimKeys } = settingsStore.getState()
  return [
    ...partsOf(projectStore.getState()).map((part) => ({
      title: `Edit ${nameOfPart(part)}`,
      group: "Code" as const,
      words: "tab pane file editor",
      run: () => showText(part),
    })),
    {
      title: "Format",
      group: "Code",
      words: "prettier indent tidy",
      shortcut: "format",
      run: () => void formatPane(),
    },
    {
      title: formatsOnSave ? "Do not format on save" : "Format on save",
      group: "Code",
      words: "prettier setting",
      run: () => setFormatsOnSave(!formatsOnSave),
    },
    {
      title: hasVimKeys ? "Do not use Vim keys" : "Use Vim keys",
      group: "Code",
      words: "vi editor setting",
      run: () => setVimKeys(!hasVimKeys),
    },
  ]
}

function layouts(): Command[] {
  // Where there is room for one part only, there is nothing to arrange.
  if (matchMedia("(width < 48rem)").matches) return []
  const { arrangement } = viewStore.getState()
  return arrangements
    .filter((other) => other !== arrangement)
    .map((other) => ({
      title: `Layout: ${arrangementNames[other].toLowerCase()}`,
      group: "Page",
      words: "panes arrange view",
      run: () => viewStore.setState({ arrangement: other }),
    }))
}

function parts(): Command[] {
  return [
    { title: "Preview", group: "Go to", words: "pane page", run: () => showPart("preview") },
    { title: "Inspector", group: "Go to", words: "pane calls console", run: () => showPart("inspector") },
    { title: "Current user", group: "Go to", words: "pane person", run: () => showPart("user") },
    {
      title: "App ID",
      group: "Go to",
      words: "workspace field change",
      run: () => document.getElementById("app-id")?.focus(),
    },
  ]
}

function project({ playground, gallery }: CommandContext): Command[] {
  const commands: Command[] = [
    {
      title: "Save as a snippet",
      group: "Project",
      words: "keep revision fork",
      shortcut: "save",
      run: () => void save(playground),
    },
    {
      title: "Add a file",
      group: "Project",
      words: "new import module",
      run: () => document.getElementById("add-file")?.click(),
    },
    {
      title: "Project settings",
      group: "Project",
      words: "external scripts styles head attributes import map packages",
      run: () => settingsDialogStore.setState({ isOpen: true }),
    },
    { title: "Share", group: "Project", words: "link copy send", run: () => document.getElementById("share")?.click() },
  ]
  if (whyNotCopied(runnerStore.getState()) === null) {
    commands.push({
      title: "Copy as Playwright test",
      group: "Project",
      words: "session spec kit export clipboard",
      run: () => {
        showPart("inspector")
        document.getElementById("copy-test")?.click()
      },
    })
  }
  if (gallery.isEdited && gallery.example) {
    commands.push({ title: "Reset the example", group: "Project", words: "undo original", run: gallery.reset })
  }
  return commands
}

function page({ inboxAddress }: CommandContext): Command[] {
  return [
    {
      title: "Open the workspace’s inbox",
      group: "Page",
      words: "team conversations",
      run: () => location.assign(inboxAddress),
    },
    ...themes.map((theme) => ({
      title: theme === "system" ? "Use the system’s theme" : `Use the ${theme} theme`,
      group: "Page" as const,
      words: "colours appearance",
      run: () => setTheme(theme),
    })),
    {
      title: "Preview in a tab of its own",
      group: "Page",
      words: "window pop out detach",
      run: () => void openPreviewTab(),
    },
    {
      title: "Search examples",
      group: "Page",
      words: "gallery topics find",
      run: () => showOverlay("examples"),
    },
    {
      title: "All commands",
      group: "Page",
      words: "palette",
      shortcut: "palette",
      run: () => showOverlay("palette"),
    },
    {
      title: "Reference of what is at the cursor",
      group: "Page",
      words: "documentation manual method setting",
      shortcut: "reference",
      run: openReference,
    },
    { title: "Learn", group: "Page", words: "lessons tutorial", run: () => location.assign("/learn") },
    {
      title: "Keyboard shortcuts",
      group: "Page",
      words: "help keys",
      shortcut: "help",
      run: () => showOverlay("help"),
    },
  ]
}

function examples({ examples, gallery }: CommandContext): Command[] {
  return examples.map(({ slug, title }) => ({
    title,
    group: "Examples",
    words: "open example",
    run: () => gallery.choose(slug),
  }))
}
