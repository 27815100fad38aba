// Sandpack as it is by itself, with its bundler from a server of ours.
import { Sandpack } from "@codesandbox/sandpack-react"
import { createElement } from "react"
import { createRoot } from "react-dom/client"

/** Its own first example, which also says when it runs. */
const hello = `import "./styles.css";

document.getElementById("app").innerHTML = \`
<h1>Hello world</h1>
\`;
parent.postMessage({ benchExecuted: performance.timeOrigin + performance.now() }, "*");
const count = 1
//`

const query = new URLSearchParams(location.search)
// It has no links of its own; this is how a page would give it some.
const script = location.hash ? atob(location.hash.slice(1)) : hello
globalThis.benchLink = () => `${location.pathname}${location.search}#${btoa(script)}`

createRoot(document.getElementById("app")).render(
  createElement(Sandpack, {
    template: "vanilla",
    files: { "/index.js": script },
    options: { bundlerURL: query.get("bundler"), showConsole: query.has("console") },
  }),
)
