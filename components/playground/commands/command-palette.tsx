import { useState } from "react"
import { Keys } from "../../ui/keys"
import { Palette } from "../../ui/overlay/palette"
import type { Command } from "./command"
import { findCommands } from "./find-commands"
import { isMac, keyNames } from "./key-names"
import { overlayStore } from "./overlay-store"
import { keysOf } from "./shortcuts"

type CommandPaletteProps = { commands: () => Command[]; onClose: () => void }

/** All that the page can be told by name. */
export function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  // What there is to choose does not change under the hand.
  const [all] = useState(() => commands().filter(({ shortcut }) => shortcut !== "palette"))
  const [typed] = useState(() => overlayStore.getState().typed)
  return (
    <Palette
      label="Search commands"
      placeholder="What should happen?"
      empty="No command has these words."
      typed={typed}
      find={(typed) => findCommands(all, typed)}
      titleOf={({ title }) => title}
      asideOf={({ shortcut }) => shortcut && <Keys text={keyNames(keysOf(shortcut)[0] ?? "", isMac())} />}
      onChoose={({ run }) => run()}
      onClose={onClose}
    />
  )
}
