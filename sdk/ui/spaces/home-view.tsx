import { Avatar } from "../parts/avatar"
import { CloseButton } from "../parts/close-button"
import { Icon } from "../parts/icon"
import type { View } from "../view"
import { say, words } from "../words/words"
import { ConversationRow } from "./conversation-row"
import { ChecklistTile, HelpTile, NewsTile } from "./home-tiles"
import { Tabs } from "./tabs"

const facesShown = 3

/** The first screen: who is on the other side, what they say first, and a way into each space. */
export function HomeView({ state, act }: View) {
  const { workspace, person } = state
  const name = person?.name
  const latest = state.conversations[0]
  if (!workspace) return null

  const has = (space: (typeof workspace.spaces)[number]) => workspace.spaces.includes(space)
  return (
    <>
      <div class="scroll">
        <div class="hero">
          <div class="hero-top">
            <strong>
              <bdi>{workspace.name}</bdi>
            </strong>
            <span class="faces">
              {workspace.admins.slice(0, facesShown).map((admin) => (
                <Avatar key={admin.id} face={admin} size={34} />
              ))}
            </span>
            <CloseButton act={act} />
          </div>
          <h2>
            {name && <span class="hero-greeting">{say(words.greeting, { name: name.split(/\s+/)[0] ?? name })}</span>}
            <bdi>{workspace.greeting}</bdi>
          </h2>
        </div>
        <div class="tiles">
          {latest && (
            <section class="tile">
              <h3 class="tile-title">{words.recent}</h3>
              <ConversationRow conversation={latest} act={act} />
            </section>
          )}
          <button
            type="button"
            class="tile tile-link"
            onClick={() => act.open({ name: "new", prefill: "", isTicket: false })}
          >
            <span class="tile-text">
              <strong>{words.sendMessage}</strong>
              <span class="tile-hint">{words.sendMessageHint}</span>
            </span>
            <Icon name="write" />
          </button>
          {has("help") && <HelpTile state={state} act={act} />}
          {has("tasks") && <ChecklistTile state={state} act={act} />}
          {has("news") && <NewsTile state={state} act={act} />}
        </div>
      </div>
      <Tabs current="home" state={state} act={act} />
    </>
  )
}
