import { test as base } from "@playwright/test"
import { Playground } from "./pages/playground"
import { Workspace } from "./pages/workspace"

type Fixtures = {
  playground: Playground
  /** A fresh workspace that this test's browser may read. */
  workspace: Workspace
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
})

export { expect } from "@playwright/test"
