// Every example does what it promises: what `tries` of its about.json say is done, and looked for in the database, on the
// screen and in the inspector.
import tries from "@/generated/example-tries.json" with { type: "json" }
import type { About } from "@/lib/contract/learn/example"
import { topicNames, topics } from "@/lib/contract/learn/topics"
import { exampleEntries } from "@/lib/playground/project/example-entries"
import { expect, test } from "../fixtures"
import { Workspace } from "../pages/workspace"

// Nothing is typed here: by touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

for (const topic of topicNames) {
  const examples = exampleEntries.filter((example) => example.topic === topic)
  if (examples.length === 0) continue
  test(`${topics[topic]}: ${examples.map(({ slug }) => slug).join(", ")}`, async ({ page, playground }) => {
    test.setTimeout(40_000 * examples.length)
    for (const { slug } of examples) {
      await test.step(slug, async () => {
        await page.request.get("/")
        const workspace = await Workspace.create(page.request)
        await playground.openExample(slug, workspace)
        const things = (tries as unknown as Record<string, About["tries"]>)[slug] ?? []
        for (const { press, stored, unstored, screen, inspector, look, gone } of things) {
          if (press) await playground.pressable(press).click()
          for (const text of inspector) await expect(playground.rows(text).first()).toBeVisible()
          for (const text of screen) await expect(playground.shown(text)).toBeVisible()
          for (const row of stored) await expect.poll(() => workspace.activity()).toContainEqual(rowLike(row))
          for (const row of unstored) expect(await workspace.activity()).not.toContainEqual(rowLike(row))
          for (const { of, css } of look) {
            const button = playground.pressable(of)
            await expect(button).toBeVisible()
            for (const [property, value] of Object.entries(css)) await expect(button).toHaveCSS(property, value)
          }
          // Last, as something else must have come to pass before its absence says anything.
          for (const text of gone) {
            await expect(playground.pressable(text)).toBeHidden()
            await expect(playground.shown(text)).toHaveCount(0)
          }
        }
      })
    }
  })
}

function rowLike({ type, ...data }: About["tries"][number]["stored"][number]) {
  return expect.objectContaining({ type, data: expect.objectContaining(data) })
}
