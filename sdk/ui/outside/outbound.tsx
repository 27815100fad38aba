import { hasNotifications } from "../../state/announced"
import type { View } from "../view"
import { Banners } from "./banners"
import { Survey, SurveyThanks } from "./survey"
import { Tooltips } from "./tooltips"
import { Tour } from "./tour"

type OutboundProps = View & { thanks: string | null; setThanks(thanks: string | null): void }

/** What stands on the page beside the panel: banners, tooltips, and the tour or survey that runs. */
export function Outbound({ state, thanks, setThanks, act }: OutboundProps) {
  const notices = state.notices.filter((notice) => notice.state === "delivered" || notice.state === "seen")
  const running = notices.find(({ id }) => id === state.running)
  const wanted = hasNotifications(state) ? notices : []
  return (
    <>
      <Banners banners={wanted.filter((notice) => notice.kind === "banner")} act={act} />
      <Tooltips tooltips={wanted.filter((notice) => notice.kind === "tooltip")} act={act} />
      {running?.kind === "tour" && <Tour key={running.id} tour={running} act={act} />}
      {running?.kind === "survey" && thanks === null && !state.isOpen && (
        <Survey key={running.id} survey={running} onThanks={() => setThanks(running.content.thanks)} act={act} />
      )}
      {thanks !== null && !state.isOpen && <SurveyThanks text={thanks} onClose={() => setThanks(null)} />}
    </>
  )
}
