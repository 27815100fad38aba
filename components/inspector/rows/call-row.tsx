import { useStore } from "zustand"
import { settingsStore } from "@/lib/playground/settings"
import type { CallEntry } from "@/lib/playground/timeline/entry"
import { usePlayground } from "../../playground/playground-context"
import { Badge } from "../../ui/badge"
import { Button } from "../../ui/button"
import { CallDetails } from "../call/call-details"
import { callDuration, callOutcome, type Outcome, returnedBy } from "../call/call-outcome"
import { formatDuration } from "../call/duration"
import { refusedAppId } from "../call/refused-app-id"
import { usePointedRow } from "../use-pointed"
import { readData, readSnapshot } from "../value/read-snapshot"
import { ValueText } from "../value/value-text"
import { PlaceButton } from "./place-button"
import { RowShell } from "./row-shell"

type CallRowProps = { call: CallEntry; isOpen: boolean; onToggle: () => void }

export function CallRow({ call, isOpen, onToggle }: CallRowProps) {
  const outcome = callOutcome(call)
  const duration = callDuration(call.effects)
  const returned = returnedBy(call.effects)
  const foreignAppId = refusedAppId(call)
  const pointing = usePointedRow(call)
  return (
    <RowShell
      pointing={pointing}
      toggle={{ label: `${call.method}, details`, isOpen, onToggle }}
      details={<CallDetails call={call} />}
      place={call.place ? <PlaceButton place={call.place} /> : call.isAutomatic && <SettingsBoot />}
      outcome={outcome && <OutcomeBadge {...outcome} />}
      {...(duration !== null && { duration: formatDuration(duration) })}
    >
      <p className="truncate font-mono text-xs leading-5">
        <bdi className="font-semibold text-accent">{call.method}</bdi>
        <span className="text-muted">(</span>
        {call.args.map((arg, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: arguments are a fixed tuple.
          <Argument key={index} value={arg} isLast={index === call.args.length - 1} />
        ))}
        <span className="text-muted">)</span>
        {returned && (
          <>
            <span className="text-muted"> → </span>
            <ValueText snapshot={readData(returned.value)} />
          </>
        )}
      </p>
      {foreignAppId !== null && <RunInsteadOf appId={foreignAppId} />}
    </RowShell>
  )
}

/** What the page says is drawn differently from what the server stored: its code may say anything. */
function OutcomeBadge({ tone, label, isStored }: Outcome) {
  return (
    <Badge tone={tone} isOutlined={!isStored} title={isStored ? "Confirmed by the server" : "Said by the page"}>
      {label}
    </Badge>
  )
}

/** The SDK boots by itself when the page has set intercomSettings. */
function SettingsBoot() {
  return <span className="truncate text-2xs text-muted">from intercomSettings</span>
}

/** For snippets from elsewhere, whose App ID is a placeholder or another workspace's. */
function RunInsteadOf({ appId }: { appId: string }) {
  const { runInsteadOf } = usePlayground()
  const isAnswered = useStore(settingsStore, ({ standIns }) => standIns.includes(appId))
  if (isAnswered) return null
  return (
    <Button
      className="relative z-10 my-1"
      title={`Wherever the code says “${appId}”`}
      onClick={() => runInsteadOf(appId)}
    >
      Run with my App ID
    </Button>
  )
}

function Argument({ value, isLast }: { value: unknown; isLast: boolean }) {
  const snapshot = readSnapshot(value)
  return (
    <>
      {snapshot ? <ValueText snapshot={snapshot} /> : <span className="text-muted italic">unreadable value</span>}
      {!isLast && <span className="text-muted">, </span>}
    </>
  )
}
