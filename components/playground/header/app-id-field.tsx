import { LoaderCircle } from "lucide-react"
import { useId, useRef, useState } from "react"
import { useStore } from "zustand"
import { demoAppId } from "@/lib/contract/app-id"
import { roomKeyOf } from "@/lib/playground/project/owner"
import { projectStore } from "@/lib/playground/project/project"
import { settingsStore } from "@/lib/playground/settings"
import { WorkspaceMenu } from "../../workspace/workspace-menu"
import { useIsOpen } from "../is-open"
import { usePlayground } from "../playground-context"

type Check =
  | { state: "idle" }
  | { state: "checking"; draft: string }
  | { state: "refused"; draft: string; message: string }

/** The App ID in use. A new one is checked before it takes its place, so a typo never stops what runs. */
export function AppIdField() {
  const { changeAppId } = usePlayground()
  const isOpen = useIsOpen()
  const mine = useStore(settingsStore, (state) => state.appId)
  const isApart = useStore(projectStore, ({ owner }) => roomKeyOf(owner) !== null)
  // The project knows the workspace that it was given by this name.
  const appId = isApart ? demoAppId : mine
  const [draft, setDraft] = useState<string | null>(null)
  const [check, setCheck] = useState<Check>({ state: "idle" })
  const latest = useRef(0)
  const errorId = useId()
  const isRefused = check.state === "refused" && check.draft === draft

  async function commit(text: string) {
    if (check.state !== "idle" && check.draft === text) return
    const turn = ++latest.current
    setDraft(text)
    setCheck({ state: "checking", draft: text })
    const result = await changeAppId(text)
    // A later check, or Escape, has taken over.
    if (turn !== latest.current) return
    if (!result.ok) return setCheck({ state: "refused", draft: text, message: result.message })
    restore()
  }

  function restore() {
    latest.current++
    setDraft(null)
    setCheck({ state: "idle" })
  }

  function leave() {
    if (draft === null || draft.trim() === appId) return restore()
    void commit(draft)
  }

  return (
    <div className="relative flex min-w-0 items-center gap-1 max-md:flex-1">
      <label className="flex min-w-0 items-center gap-2 max-md:flex-1">
        <span className="text-muted text-xs whitespace-nowrap">App ID</span>
        <input
          id="app-id"
          value={isApart ? appId : (draft ?? appId)}
          readOnly={!isOpen}
          disabled={isApart}
          title={isApart ? "A workspace of this project’s own. Your App ID stays yours." : undefined}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === "Enter") leave()
            if (event.key === "Escape") restore()
          }}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? errorId : undefined}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          className="h-7 w-32 min-w-0 rounded-md border border-line-strong bg-surface px-2.5 font-mono text-xs aria-invalid:border-bad disabled:bg-sunken disabled:text-muted max-md:h-10 max-md:w-full"
        />
      </label>
      {check.state === "checking" && (
        <LoaderCircle
          size={13}
          role="img"
          aria-label="Checking"
          className="absolute right-9 animate-spin text-muted max-md:right-13"
        />
      )}
      {!isApart && <WorkspaceMenu onChoose={(chosen) => void commit(chosen)} />}
      <p
        id={errorId}
        role="status"
        className={
          isRefused
            ? "absolute top-full left-0 z-20 mt-1.5 w-max max-w-80 rounded-md border border-bad/40 bg-raised px-2.5 py-1.5 text-bad text-xs shadow-overlay"
            : "sr-only"
        }
      >
        {isRefused && `${check.message} “${appId}” stays in use.`}
      </p>
    </div>
  )
}
