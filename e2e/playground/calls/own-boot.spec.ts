// The playground's own settings make no visitor where the page boots by itself.
import { expect, test } from "../../fixtures"

test.use({ hasTouch: true })

const boot = `Intercom("boot", { user_id: "1" })`
const pages = {
  "a boot that comes later": { script: `setTimeout(() => ${boot}, 300)` },
  "a button that boots": { html: `<button onclick='${boot}'>Log in</button>` },
}

for (const [name, panes] of Object.entries(pages)) {
  test(`${name} is the only one`, async ({ playground, workspace }) => {
    await playground.open(panes, workspace)
    if ("html" in panes) await playground.preview.getByRole("button", { name: "Log in" }).click()
    await expect(playground.calls("boot")).toContainText("stored")
    await expect(playground.rows("from intercomSettings")).toHaveCount(0)
    expect(await workspace.users()).toMatchObject([{ user_id: "1" }])
  })
}

for (const script of ["", `Intercom("trackEvent", "looked")`]) {
  test(`a page of “${script}” gets the automatic boot`, async ({ playground, workspace }) => {
    await playground.open({ script }, workspace)
    await expect(playground.rows("from intercomSettings")).toContainText("stored")
    await expect(playground.messenger.open).toBeVisible()
    expect(await workspace.users()).toMatchObject([{ role: "visitor" }])
  })
}
