import { type Fault, faultPresets, isSameFault } from "@/lib/contract/playground/faults"
import { Menu, MenuCheck, MenuGroup, MenuItem } from "../../ui/overlay/menu"
import type { Overlay } from "../../ui/overlay/overlay"

type FaultChoicesProps = {
  overlay: Overlay
  faults: Fault[]
  /** Why they could not be read or changed. */
  problem: string | null
  onChange: (faults: Fault[]) => void
}

/** The presets, each on or off. Faults that a script has set are counted, and cleared with the others. */
export function FaultChoices({ overlay, faults, problem, onChange }: FaultChoicesProps) {
  const isOn = (fault: Fault) => faults.some((each) => isSameFault(each, fault))
  const others = faults.filter((fault) => !faultPresets.some((preset) => isSameFault(preset.fault, fault)))

  function toggle(fault: Fault) {
    const rest = faults.filter((each) => !isSameFault(each, fault))
    onChange(isOn(fault) ? rest : [...rest, fault])
  }

  return (
    <Menu label="Faults" overlay={overlay}>
      {problem !== null && (
        <p role="alert" className="px-2.5 py-1.5 text-bad text-xs">
          {problem}
        </p>
      )}
      {faultPresets.map(({ name, label, note, fault }) => (
        <MenuCheck key={name} text={label} note={note} isChecked={isOn(fault)} onPress={() => toggle(fault)} />
      ))}
      {faults.length > 0 && (
        <MenuGroup
          title={others.length > 0 ? `${others.length} more, set by a script` : "Calls meet these until cleared"}
        >
          <MenuItem text="Clear faults" onPress={() => onChange([])} />
        </MenuGroup>
      )}
    </Menu>
  )
}
