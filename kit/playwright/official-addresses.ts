// Where a page asks for Intercom, and what it gets here in its place: pages under test need not be changed.
import type { BrowserContext, Route } from "@playwright/test"
import { bootingIn } from "../testing/booting-in"
import type { Messenger } from "../testing/types"

const script = "https://widget.intercom.io/widget/**"
const files = "https://js.intercomcdn.com/**"

/** Answers the official script with the server's, whatever the App ID in its address, and asks nothing of Intercom. */
export async function answerOfficialAddresses(context: BrowserContext, { settings }: Messenger): Promise<void> {
  const { app_id, api_base } = settings
  const answer = async (route: Route) => {
    const response = await route.fetch({ url: `${api_base}/widget/${app_id}`, headers: {} })
    await route.fulfill({ response })
  }
  await context.route(script, answer)
  await context.route(files, answer)
  await context.route("**/api/messenger/ping", (route) => {
    const body = route.request().postData()
    return route.continue(body === null ? {} : { postData: bootingIn(app_id, body) })
  })
}
