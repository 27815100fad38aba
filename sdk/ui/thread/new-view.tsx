import { Composer } from "../composer/composer"
import { Avatar } from "../parts/avatar"
import { Bar } from "../parts/bar"
import type { View } from "../view"
import { words } from "../words/words"

const facesShown = 3

/** The composer of a conversation that does not exist yet; what was left unsent is there again. */
export function NewView({ prefill, state, act }: View & { prefill: string }) {
  const { workspace } = state
  return (
    <>
      <Bar act={act} title={words.newConversation} subtitle={workspace?.name} hasBack />
      <div class="scroll welcome">
        <span class="faces">
          {workspace?.admins.slice(0, facesShown).map((admin) => (
            <Avatar key={admin.id} face={admin} size={44} />
          ))}
        </span>
        <p>{words.writeHint}</p>
      </div>
      <Composer
        draftKey="new"
        text={prefill || (state.drafts.new ?? "")}
        label={words.write}
        hasFocus
        onSend={(blocks) => act.send({ conversationId: null, blocks })}
        act={act}
      />
    </>
  )
}
