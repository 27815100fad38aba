import { Keys } from "../../ui/keys"
import { Dialog } from "../../ui/overlay/dialog"
import type { Command } from "./command"
import { isMac, keyNames } from "./key-names"
import { keysOf } from "./shortcuts"

/** Keys that are Monaco's and not ours, for those who look for them. */
const editorKeys = [
  { title: "The editor’s own commands", keys: ["F1"] },
  { title: "Find", keys: ["Mod+F"] },
  { title: "Comment lines in or out", keys: ["Mod+/"] },
  { title: "Suggest", keys: ["Ctrl+Space"] },
  { title: "Fix what is marked", keys: ["Mod+."] },
  { title: "Move lines", keys: ["Alt+↑", "Alt+↓"] },
] as const

type ShortcutHelpProps = { commands: () => Command[]; onClose: () => void }

/** Which keys do what: those of the page's commands, then some of the editor's own. */
export function ShortcutHelp({ commands, onClose }: ShortcutHelpProps) {
  const ofPage = commands().flatMap(({ title, shortcut }) => (shortcut ? [{ title, keys: keysOf(shortcut) }] : []))
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <KeyList title="Everywhere" rows={ofPage} />
      <KeyList title="In the editor" rows={editorKeys} />
      <p className="mt-4 text-muted text-xs">
        Tab indents in the editor. After Escape it moves on to what follows the editor instead.
      </p>
    </Dialog>
  )
}

type KeyListProps = { title: string; rows: readonly { title: string; keys: readonly string[] }[] }

function KeyList({ title, rows }: KeyListProps) {
  return (
    <section aria-label={title} className="mt-3">
      <h3 className="mb-1 font-medium text-2xs text-muted">{title}</h3>
      <dl className="text-xs">
        {rows.map(({ title, keys }) => (
          <div
            key={title}
            className="flex items-center justify-between gap-4 border-line border-b py-1.5 last:border-0"
          >
            <dt>{title}</dt>
            <dd className="flex flex-wrap justify-end gap-1.5">
              {[...new Set(keys.map((key) => keyNames(key, isMac())))].map((text) => (
                <Keys key={text} text={text} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
