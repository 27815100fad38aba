import { ArrowLeft, ArrowRight, RotateCw } from "lucide-react"
import { useState } from "react"
import { useStore } from "zustand"
import { limits } from "@/lib/contract/limits"
import { addressStore, currentAddress } from "@/lib/playground/preview/address"
import { runnerStore } from "@/lib/playground/run/runner"
import { IconButton } from "../../ui/icon-button"
import { useIsOpen } from "../is-open"
import { usePlayground } from "../playground-context"

/** The address of the previewed page, as in a browser; its site is the preview's, so only what follows it is shown. */
export function AddressBar() {
  const { navigation } = usePlayground()
  const isOpen = useIsOpen()
  const state = useStore(addressStore)
  const isRunning = useStore(runnerStore, ({ phase }) => phase === "running")
  const [draft, setDraft] = useState<string | null>(null)
  const { entries, index } = state

  return (
    <form
      className="flex min-w-0 flex-1 items-center gap-0.5"
      onSubmit={(event) => {
        event.preventDefault()
        navigation.open(draft ?? currentAddress(state))
        setDraft(null)
      }}
    >
      <IconButton
        label="Go back in the preview"
        icon={ArrowLeft}
        disabled={!isRunning || index === 0}
        onClick={() => navigation.step(-1)}
      />
      <IconButton
        label="Go forward in the preview"
        icon={ArrowRight}
        disabled={!isRunning || index === entries.length - 1}
        onClick={() => navigation.step(1)}
        className="max-sm:hidden"
      />
      <IconButton label="Reload the preview" icon={RotateCw} disabled={!isOpen} onClick={navigation.reload} />
      <input
        aria-label="Preview address"
        title="Path and query of the page, such as /pricing?plan=pro. Enter goes there."
        value={draft ?? currentAddress(state)}
        readOnly={!isOpen}
        maxLength={limits.urlLength}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => setDraft(null)}
        onKeyDown={(event) => event.key === "Escape" && setDraft(null)}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        inputMode="url"
        enterKeyHint="go"
        className="ml-1 h-6 min-w-0 flex-1 rounded-md border border-line bg-sunken px-2 font-mono text-xs focus:border-line-strong focus:bg-surface max-md:h-10"
      />
    </form>
  )
}
