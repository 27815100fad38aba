import { Unplug } from "lucide-react"
import dynamic from "next/dynamic"
import { Badge } from "../../ui/badge"
import { IconButton } from "../../ui/icon-button"
import { useOverlay } from "../../ui/overlay/overlay"
import { useFaults } from "./use-faults"

const FaultChoices = dynamic(() => import("./fault-choices").then((module) => module.FaultChoices), { ssr: false })

/** What the Messengers of a workspace meet on purpose, and that they do. */
export function FaultsMenu({ appId }: { appId: string }) {
  const { overlay, trigger, hasOpened } = useOverlay("menu")
  const { faults, problem, change } = useFaults(appId)
  const count = faults?.length ?? 0
  return (
    <span className="relative flex items-center gap-2">
      {/* On narrow screens on the button, as there is no room beside it. */}
      <p role="status" className="pointer-events-none flex max-md:absolute max-md:top-0 max-md:right-0">
        {count > 0 && (
          <Badge tone="warn">
            <span className="max-md:sr-only">Faults on:&nbsp;</span>
            {count}
          </Badge>
        )}
      </p>
      <IconButton
        label="Faults"
        icon={Unplug}
        className={count > 0 ? "bg-warn-soft text-warn" : ""}
        disabled={!faults && !problem}
        {...trigger}
      />
      {hasOpened && <FaultChoices overlay={overlay} faults={faults ?? []} problem={problem} onChange={change} />}
    </span>
  )
}
