// Where a page asks for Intercom, and what it gets here in its place: pages under test need not be changed.
import type { BrowserContext, Route } from "@playwright/test"
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
  await context.route(`${api_base}/api/messenger/ping`, (route) => bootHere(route, app_id))
}

/** A boot with whatever App ID the page has is one of the test's workspace. */
async function bootHere(route: Route, app_id: string): Promise<void> {
  const body: unknown = route.request().postDataJSON()
  const isOther = typeof body === "object" && body !== null && "app_id" in body && body.app_id !== app_id
  await route.continue(isOther ? { postData: JSON.stringify({ ...body, app_id }) } : {})
}
