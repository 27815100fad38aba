import type { ComponentChildren } from "preact"
import { ConversationView } from "./conversation-view"
import { HomeView } from "./home-view"
import { MessagesView } from "./messages-view"
import { Unconnected } from "./unconnected"
import type { View } from "./view"
import { words } from "./words"

/** The open Messenger. */
export function Panel({ state, call }: View) {
  const { workspace, isConnected } = state
  return (
    <div class="panel" role="dialog" aria-label={words.messenger} tabIndex={-1}>
      {workspace && !isConnected && <p class="banner">{words.reconnecting}</p>}
      {workspace ? screenOf({ state, call }) : <Unconnected state={state} call={call} />}
    </div>
  )
}

function screenOf({ state, call }: View): ComponentChildren {
  const { route } = state
  if (route.name === "home") return <HomeView state={state} call={call} />
  if (route.name === "messages") return <MessagesView state={state} call={call} />
  return <ConversationView key={route.id} id={route.id} state={state} call={call} />
}
