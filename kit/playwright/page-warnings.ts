import type { BrowserContext } from "@playwright/test"

const prefix = "[Intercom] "
const warningsMax = 20

/** Notes what Messengers say on the console of any page, such as that a call was throttled or refused. */
export function noteWarnings(context: BrowserContext, warnings: string[]): void {
  context.on("console", (message) => {
    const text = message.text()
    if (text.startsWith(prefix) && warnings.length < warningsMax) warnings.push(text.slice(prefix.length))
  })
}
