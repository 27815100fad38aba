import base from "./css/base.css"
import blocks from "./css/blocks.css"
import card from "./css/card.css"
import composer from "./css/composer.css"
import home from "./css/home.css"
import list from "./css/list.css"
import outside from "./css/outside.css"
import page from "./css/page.css"
import panel from "./css/panel.css"
import thread from "./css/thread.css"

/** Of everything in this chunk. */
export const styles = [base, panel, home, list, page, thread, blocks, composer, card, outside].join("\n")
