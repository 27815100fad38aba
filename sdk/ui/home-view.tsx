import { openAt } from "../panel"
import { Avatar } from "./avatar"
import { CloseButton } from "./close-button"
import { ConversationRow } from "./conversation-row"
import { ArrowIcon } from "./icons"
import { Tabs } from "./tabs"
import type { View } from "./view"
import { words } from "./words"

const facesShown = 3

/** The first screen: who is on the other side, what they say first, and the latest conversation. */
export function HomeView({ state, call }: View) {
  const { workspace, person } = state
  const name = person?.name
  const latest = state.conversations[0]
  if (!workspace) return null

  return (
    <>
      <div class="scroll">
        <header class="hero">
          <div class="hero-top">
            <strong>{workspace.name}</strong>
            <span class="faces">
              {workspace.admins.slice(0, facesShown).map((admin) => (
                <Avatar key={admin.id} admin={admin} size={34} />
              ))}
            </span>
            <CloseButton call={call} />
          </div>
          <h2>
            {name && <span>{words.greeting(name.split(/\s+/)[0] ?? name)}</span>}
            {workspace.greeting}
          </h2>
        </header>
        <div class="cards">
          {latest && (
            <section class="tile" aria-label={words.recent}>
              <h3>{words.recent}</h3>
              <ConversationRow conversation={latest} call={call} />
            </section>
          )}
          <button type="button" class="tile tile-link" onClick={() => openAt(call, { name: "messages" })}>
            {words.allMessages}
            <ArrowIcon />
          </button>
        </div>
      </div>
      <Tabs current="home" state={state} call={call} />
    </>
  )
}
