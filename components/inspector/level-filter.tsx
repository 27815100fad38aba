import { ListFilter } from "lucide-react"
import dynamic from "next/dynamic"
import { IconButton } from "../ui/icon-button"
import { useOverlay } from "../ui/overlay/overlay"
import type { Level } from "./filter-entries"

const LevelChoices = dynamic(() => import("./level-choices").then((module) => module.LevelChoices), { ssr: false })

type LevelFilterProps = { hidden: ReadonlySet<Level>; onChange: (hidden: ReadonlySet<Level>) => void }

/** Which levels of the console are shown. */
export function LevelFilter({ hidden, onChange }: LevelFilterProps) {
  const { overlay, trigger, hasOpened } = useOverlay("menu")
  return (
    <>
      <IconButton
        label={hidden.size > 0 ? `Levels, ${hidden.size} hidden` : "Levels"}
        icon={ListFilter}
        className={hidden.size > 0 ? "bg-accent-soft text-accent" : ""}
        {...trigger}
      />
      {hasOpened && <LevelChoices hidden={hidden} onChange={onChange} overlay={overlay} />}
    </>
  )
}
