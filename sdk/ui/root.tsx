import { type Look, lookOf } from "../look"
import { close } from "../panel"
import { readableOn } from "./color"
import { cycleFocus } from "./focus"
import { Launcher } from "./launcher"
import { NotificationCard } from "./notification-card"
import { Panel } from "./panel"
import type { View } from "./view"

/** Everything the Messenger shows: launcher, panel or notification, and the one live region. */
export function Root({ state, call }: View) {
  const { isOpen, announcement } = state
  const look = lookOf(state)

  function onKeyDown(event: KeyboardEvent): void {
    if (!isOpen) return
    if (event.key === "Escape") {
      // The page's own dialogs must not close with it.
      event.stopPropagation()
      close(call)
    }
    if (event.key === "Tab") cycleFocus(event.currentTarget as HTMLElement, event)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in any control inside bubble up to here.
    <div
      class="root"
      data-theme={look.theme}
      data-side={look.side}
      data-launcher={look.hasLauncher ? "shown" : "hidden"}
      style={variablesOf(look)}
      onKeyDown={onKeyDown}
    >
      {isOpen && <Panel state={state} call={call} />}
      {!isOpen && look.hasNotifications && <NotificationCard state={state} call={call} />}
      {look.hasLauncher && <Launcher state={state} call={call} />}
      <p class="unseen" role="status">
        {announcement}
      </p>
    </div>
  )
}

function variablesOf({ actionColor, backgroundColor, linkColor, horizontalPadding, verticalPadding }: Look) {
  const onAction = actionColor && readableOn(actionColor)
  const background = backgroundColor ?? actionColor
  const onHead = background && readableOn(background)
  return {
    "--x": `${horizontalPadding}px`,
    "--y": `${verticalPadding}px`,
    ...(onAction && { "--action": actionColor, "--on-action": onAction }),
    ...(onHead && { "--head": background, "--on-head": onHead }),
    ...(linkColor && readableOn(linkColor) && { "--link": linkColor }),
  }
}
