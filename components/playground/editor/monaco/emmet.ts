// Abbreviations such as `ul>li*3` in HTML and `m10` in CSS.
import { emmetCSS, emmetHTML } from "emmet-monaco-es"
import { monaco } from "./monaco"

// Its type asks for all of Monaco, of which it uses what an editor has.
const whole = monaco as Parameters<typeof emmetHTML>[0]

emmetHTML(whole)
emmetCSS(whole)
