// Intercom's own client, in the page.
import * as client from "@intercom/messenger-js-sdk"

Reflect.set(window, "client", client)
