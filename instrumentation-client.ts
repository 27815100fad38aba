// Runs in the browser before a page's own code.
import { config } from "zod"

// zod tries whether it may evaluate text, which our Content-Security-Policy refuses and reports.
config({ jitless: true })
