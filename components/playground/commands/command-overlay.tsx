import type { ListedExample } from "@/lib/contract/learn/example"
import { ExamplePicker } from "../gallery/example-picker"
import type { Gallery } from "../gallery/use-gallery"
import { useInboxAppId } from "../header/use-inbox-app-id"
import { usePlayground } from "../playground-context"
import { CommandPalette } from "./command-palette"
import { listCommands } from "./list-commands"
import { type OverlayState, overlayStore } from "./overlay-store"
import { ShortcutHelp } from "./shortcut-help"

type Shown = NonNullable<OverlayState["shown"]>

type CommandOverlayProps = {
  shown: Shown
  gallery: Gallery
  examples: ListedExample[]
}

/** What lies over the page because keys or a button asked for it. */
export function CommandOverlay({ shown, gallery, examples }: CommandOverlayProps) {
  const playground = usePlayground()
  const inboxAppId = useInboxAppId()
  const inboxAddress = inboxAppId ? `/workspace?app_id=${inboxAppId}` : "/workspace"
  const commands = () => listCommands({ playground, gallery, examples, inboxAddress })
  const onClose = () => close(shown)
  if (shown === "examples") return <ExamplePicker onChoose={gallery.choose} onClose={onClose} />
  const Listed = shown === "palette" ? CommandPalette : ShortcutHelp
  return <Listed key={shown} commands={commands} onClose={onClose} />
}

/** A command of the palette may have opened the other meanwhile. */
function close(closed: Shown) {
  if (overlayStore.getState().shown === closed) overlayStore.setState({ shown: null })
}
