import { Clock } from "lucide-react"
import { useEffect } from "react"
import { useStore } from "zustand"
import { complain } from "@/lib/playground/timeline/complain"
import { clockOf, clockStore } from "@/lib/playground/workspace/clock"
import { offsetText, timeOf } from "@/lib/playground/workspace/clock-text"
import { moveClock, resetClock, watchClock } from "@/lib/playground/workspace/move-clock"
import { personStore } from "@/lib/playground/workspace/person"
import { IconButton } from "../../ui/icon-button"
import { Menu, MenuCheck, MenuItem } from "../../ui/overlay/menu"
import { useOverlay } from "../../ui/overlay/overlay"

const steps = [
  { text: "30 minutes later", note: "updates anew", advance: "30m" },
  { text: "A day later", note: "", advance: "1d" },
  { text: "A week later", note: "session over", advance: "7d" },
] as const

/** Moves the time of the workspace that is followed, and of the page with it. */
export function ClockMenu() {
  const { overlay, trigger, hasOpened } = useOverlay("menu")
  const appId = useStore(personStore, ({ logAppId }) => logAppId)
  const clock = useStore(clockStore, () => clockOf(appId))
  useEffect(watchClock, [])
  const offset = clock && (clock.frozenAt === null ? offsetText(clock.offsetMs) : "stands still")

  function change(asked: (appId: string) => Promise<void>) {
    if (appId !== null) asked(appId).catch((error: Error) => complain(error.message))
  }

  return (
    <>
      {clock ? (
        <button
          type="button"
          aria-label={`Clock: ${offset}`}
          title={new Date(timeOf(clock, Date.now())).toLocaleString()}
          className="inline-flex h-6 shrink-0 items-center gap-1 rounded-md bg-warn-soft px-1.5 font-medium text-2xs text-warn whitespace-nowrap max-md:h-10 max-md:px-2.5"
          {...trigger}
        >
          <Clock size={13} strokeWidth={1.75} aria-hidden />
          {offset}
        </button>
      ) : (
        <IconButton label="Clock: real time" icon={Clock} disabled={appId === null} {...trigger} />
      )}
      {hasOpened && (
        <Menu label="Clock" overlay={overlay}>
          {steps.map(({ text, note, advance }) => (
            <MenuItem
              key={advance}
              text={text}
              note={note}
              onPress={() => change((id) => moveClock(id, { advance }))}
            />
          ))}
          <MenuCheck
            text="Stand still"
            isChecked={clock?.frozenAt != null}
            onPress={() => change((id) => moveClock(id, { frozen: clock?.frozenAt == null }))}
          />
          {clock && <MenuItem text="Back to the real time" onPress={() => change(resetClock)} />}
        </Menu>
      )}
    </>
  )
}
