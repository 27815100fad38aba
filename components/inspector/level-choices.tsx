import { Menu, MenuCheck } from "../ui/overlay/menu"
import type { Overlay } from "../ui/overlay/overlay"
import { type Level, levels } from "./filter-entries"

const labels = {
  errors: "Errors",
  warnings: "Warnings",
  info: "Info and log",
  debug: "Debug",
} satisfies Record<Level, string>

type LevelChoicesProps = {
  overlay: Overlay
  hidden: ReadonlySet<Level>
  onChange: (hidden: ReadonlySet<Level>) => void
}

/** The levels, each to be shown or left out. */
export function LevelChoices({ overlay, hidden, onChange }: LevelChoicesProps) {
  function toggle(level: Level) {
    onChange(new Set(levels.filter((other) => hidden.has(other) !== (other === level))))
  }

  return (
    <Menu label="Levels" overlay={overlay}>
      {levels.map((level) => (
        <MenuCheck key={level} text={labels[level]} isChecked={!hidden.has(level)} onPress={() => toggle(level)} />
      ))}
    </Menu>
  )
}
