// npm run build: brings everything up to date, as npm start does, without starting it.
import { prepare } from "./lib/steps.mjs"

await prepare({ tools: false })
