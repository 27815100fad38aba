import { h, render } from "preact"
import { App } from "./app"

Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

const root = document.querySelector("#app")
if (root) render(h(App, {}), root)
