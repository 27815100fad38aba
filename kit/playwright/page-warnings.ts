import type { BrowserContext } from "@playwright/test"
import { noteWarning } from "../testing/warnings"

/** Notes what Messengers say on the console of any page. */
export function noteWarnings(context: BrowserContext, warnings: string[]): void {
  context.on("console", (message) => noteWarning(warnings, message.text()))
}
