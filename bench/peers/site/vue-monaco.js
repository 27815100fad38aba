import Monaco from "@vue/repl/monaco-editor"
import { mountRepl } from "./mount-repl.js"

mountRepl(Monaco)
