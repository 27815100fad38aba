import { test as base } from "../fixtures"
import { Relay } from "../pages/relay"
import { Shop } from "../pages/shop"

type Fixtures = {
  relay: Relay
  /** A page of the site whose Messenger reaches the server through the relay. */
  relayed: Shop
}

export const test = base.extend<Fixtures>({
  relay: async ({ baseURL }, use) => {
    const relay = await Relay.open(baseURL)
    await use(relay)
    await relay.close()
  },
  relayed: async ({ page, site, workspace, relay }, use) => {
    await use(new Shop({ page, site, workspace, baseURL: relay.origin }))
  },
})

export { expect } from "@playwright/test"
