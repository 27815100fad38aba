import { test as base } from "@playwright/test"
import { Playground } from "./pages/playground"
import { Shop } from "./pages/shop"
import { Site } from "./pages/site"
import { Team } from "./pages/team"
import { Workspace } from "./pages/workspace"

type Fixtures = {
  playground: Playground
  /** A fresh workspace that this test's browser may read. */
  workspace: Workspace
  /** Somebody's web site, empty. */
  site: Site
  /** A page of that site with the workspace's Messenger. */
  shop: Shop
  /** Who answers in the workspace. */
  team: Team
}

export const test = base.extend<Fixtures>({
  playground: async ({ page }, use) => {
    await use(new Playground(page))
  },
  workspace: async ({ page }, use) => {
    // The first answer gives the browser its cookie, to which the new workspace is connected.
    await page.request.get("/")
    await use(await Workspace.create(page.request))
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it.
  site: async ({}, use) => {
    const site = await Site.open()
    await use(site)
    await site.close()
  },
  shop: async ({ page, site, workspace, baseURL }, use) => {
    await use(new Shop({ page, site, workspace, baseURL }))
  },
  team: async ({ page, workspace }, use) => {
    await use(new Team(page.request, workspace))
  },
})

export { expect } from "@playwright/test"
