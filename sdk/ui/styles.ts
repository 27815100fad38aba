import base from "./css/base.css"
import blocks from "./css/blocks.css"
import card from "./css/card.css"
import composer from "./css/composer.css"
import controls from "./css/controls.css"
import home from "./css/home.css"
import list from "./css/list.css"
import outside from "./css/outside.css"
import page from "./css/page.css"
import panel from "./css/panel.css"
import survey from "./css/survey.css"
import tabs from "./css/tabs.css"
import thread from "./css/thread.css"
import threadExtras from "./css/thread-extras.css"

/** Of everything in this chunk. */
export const styles = [
  base,
  controls,
  panel,
  tabs,
  home,
  list,
  page,
  thread,
  threadExtras,
  blocks,
  composer,
  card,
  survey,
  outside,
].join("\n")
