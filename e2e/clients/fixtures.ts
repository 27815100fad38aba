import type { BrowserContext, Page } from "@playwright/test"
import { test as base } from "../fixtures"
import type { Playground } from "../pages/playground"
import { Site } from "../pages/site"
import type { Workspace } from "../pages/workspace"
import { bundleClients } from "./bundle"
import { ClientPage } from "./client-page"
import { officialHosts, type Setup } from "./setups"

type Fixtures = {
  /** Opens a page that runs the module `script`; the client's module is imported before. */
  openClient(setup: Setup, client: string, script: string): Promise<ClientPage>
  /** Requests that left for Intercom: none may. */
  strays: string[]
}

type WorkerFixtures = { clientSite: { site: Site; addresses: Map<string, string> } }

export const test = base.extend<Fixtures, WorkerFixtures>({
  clientSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from it.
    async ({}, use) => {
      const site = await Site.open()
      const scripts = await bundleClients()
      const addresses = new Map([...scripts].map(([name, code]) => [name, site.put(`/${name}.js`, code)]))
      await use({ site, addresses })
      await site.close()
    },
    { scope: "worker", timeout: 60_000 },
  ],

  strays: async ({ context }, use) => {
    const strays: string[] = []
    await context.route(officialHosts, (route) => {
      strays.push(route.request().url())
      return route.abort()
    })
    await use(strays)
  },

  openClient: async ({ page, context, playground, workspace, baseURL, clientSite, strays: _ }, use) => {
    await use(async ({ place, source }, client, script) => {
      const code = `import "${clientSite.addresses.get(client)}"\n${script}`
      if (place === "sandbox") return openSandbox({ playground, workspace, isEmpty: source === "official", code })
      if (source === "official") await answerOfficial(context, `${baseURL}/widget/${workspace.appId}`)
      const tag = source === "installed" ? `<script src="${baseURL}/sdk.js"></script>` : ""
      return openPage(page, clientSite.site, `${tag}<script type="module">${code}</script>`)
    })
  },
})

export { expect } from "@playwright/test"

type Sandbox = { playground: Playground; workspace: Workspace; isEmpty: boolean; code: string }

async function openSandbox({ playground, workspace, isEmpty, code }: Sandbox): Promise<ClientPage> {
  const html = isEmpty ? "<script>delete window.Intercom</script>" : ""
  await playground.open({ html, script: code }, workspace)
  return new ClientPage(playground.preview)
}

async function openPage(page: Page, site: Site, body: string): Promise<ClientPage> {
  await page.goto(site.put("/shop", `<!doctype html><title>A shop</title><body>${body}`))
  return new ClientPage(page)
}

/** Stands for a proxy or a hosts entry that leads the official address to our server. */
async function answerOfficial(context: BrowserContext, address: string): Promise<void> {
  const answer = await context.request.get(address)
  const [body, headers] = [await answer.text(), answer.headers()]
  await context.route("https://widget.intercom.io/widget/*", (route) => route.fulfill({ body, headers }))
}
