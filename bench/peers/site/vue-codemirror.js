import CodeMirror from "@vue/repl/codemirror-editor"
import { mountRepl } from "./mount-repl.js"

mountRepl(CodeMirror)
