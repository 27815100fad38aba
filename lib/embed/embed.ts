// The script of an embed (app/embed): small, so that a page may have many. It makes the tabs work and hears what the page around
// it asks; running and editing are loaded when somebody wants them.
import { listenToPage } from "./api"
import { readData } from "./data"
import { followEditing } from "./edit-button"
import { followFiles } from "./file-tabs"
import { createPlayer } from "./player"
import { showPlayer } from "./player-view"
import { followTabs } from "./tabs"
import { createText } from "./text"

const data = readData()
const text = createText(data.project)
const player = createPlayer({ data, text })
followTabs()
// Before what shows the text: it needs a place first.
followFiles({ data, text })
listenToPage({ text, player })
showPlayer({ data, player })
followEditing({ data, text, player })
if (data.run === "auto") void runOwn()

/** Without a click only what this browser has saved or shared itself (decision 13), where it may remember anything here. */
async function runOwn() {
  const { ownerOf } = await import("@/lib/playground/project/mine")
  if (ownerOf(data.project).kind === "me") await player.run()
}
