// Every example does what it promises: what `tries` of its about.json say is done, and looked for in the database, on the
// screen and in the inspector. One that carries a scene does it in the workspace that holds the scene; its picture shows that it
// does so without, too.
import scenes from "@/generated/example-scenes.json" with { type: "json" }
import { topicNames, topics } from "@/lib/contract/learn/topics"
import { exampleEntries } from "@/lib/playground/project/example-entries"
import { test } from "../fixtures"
import { Workspace } from "../pages/workspace"
import { doTry, triesOf } from "./do-try"

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
        const mine = await Workspace.create(page.request)
        await playground.openExample(slug, mine)
        const workspace = Object.hasOwn(scenes, slug) ? await playground.bringScene() : mine
        for (const each of triesOf(slug)) await doTry(each, { playground, workspace })
      })
    }
  })
}
