// Every lesson as a learner walks through it: what a step begins with does not reach its goal, each common mistake is told what
// is wrong, and the solution reaches it.
import type { Locator } from "@playwright/test"
import type { Lesson, Step } from "@/lib/contract/learn/lesson"
import { loadLessons } from "@/lib/playground/lessons/lessons"
import { fillProof, type ProofOfUser } from "@/lib/playground/lessons/proof"
import { addressOfStep } from "@/lib/playground/lessons/step-address"
import { expect, test } from "../fixtures"
import { Playground } from "../pages/playground"

// By touch the page loads no Monaco, and half as long. The inspector has room for all rows of a run: it draws no others.
test.use({ hasTouch: true, viewport: { width: 1280, height: 2_000 } })

for (const lesson of await loadLessons()) {
  test(`the lesson “${lesson.title}” ticks itself`, async ({ page, playground }) => {
    test.setTimeout(60_000 * lesson.steps.length)
    const panel = page.getByRole("region", { name: "Lesson" })
    await page.goto(addressOfStep(lesson.slug, 1))
    await expect(playground.rows(/^Run \d/).first()).toBeVisible()
    // What reaches a person once must not have reached them by a run before the one that is looked at.
    await page.getByRole("switch", { name: "Auto-run" }).click()
    for (const [index, step] of lesson.steps.entries()) {
      await test.step(step.slug, async () => {
        await expect(panel).toContainText(step.goal)
        await expect(playground.rows(/^Run \d/).first()).toBeVisible()
        const proof = step.proves === undefined ? null : await askForProof(panel)
        for (const { answer, ...code } of step.wrongTries) {
          await attempt(playground, lesson, withProof(code, proof))
          await expect(panel.getByRole("status").filter({ hasText: answer })).toBeVisible()
        }
        await expect(panel.getByText("Reached.")).toBeHidden()
        await attempt(playground, lesson, withProof(step.solution, proof))
        await expect(panel.getByText("Reached.")).toBeVisible()
        const isLast = index === lesson.steps.length - 1
        if (!isLast) await panel.getByRole("button", { name: "Next step" }).click()
      })
    }
    await expect(panel.getByRole("button", { name: /^Step \d, reached$/ })).toHaveCount(lesson.steps.length)
    await expect(panel.getByRole("link", { name: "Finish the lesson" })).toBeVisible()
  })
}

test("a proof can be asked for before the first run has opened the workspace", async ({ page }) => {
  await page.goto(addressOfStep("proof", 5))
  const proof = await askForProof(page.getByRole("region", { name: "Lesson" }))
  expect(proof.user_hash).toMatch(/^[0-9a-f]{64}$/)
})

test("a step that is about a visitor begins with nobody on the page, also for who comes back to it", async ({
  page,
  playground,
}) => {
  const [lesson] = await loadLessons()
  const [visitor, user] = lesson?.steps ?? []
  if (!lesson || !visitor) throw new Error("There are no lessons.")
  await page.goto(addressOfStep(lesson.slug, 2))
  await reach(playground, lesson, user)
  const panel = page.getByRole("region", { name: "Lesson" })
  await panel.getByRole("button", { name: "Step 1", exact: true }).click()
  await expect(panel).toContainText(visitor.goal)
  await reach(playground, lesson, visitor)
  await page.goto(addressOfStep(lesson.slug, 2))
  await reach(playground, lesson, user)
  await page.goto(addressOfStep(lesson.slug, 1))
  await reach(playground, lesson, visitor)
})

test("progress of half a lesson is there in another tab, and what is reached there is here", async ({
  page,
  context,
}) => {
  const [lesson] = await loadLessons()
  if (!lesson) throw new Error("There are no lessons.")
  const [first, second] = lesson.steps
  const other = await context.newPage()
  for (const [index, tab] of [page, other].entries()) {
    await tab.goto(addressOfStep(lesson.slug, index + 1))
    await reach(new Playground(tab), lesson, index === 0 ? first : second)
  }
  for (const tab of [page, other]) {
    await expect(tab.getByRole("button", { name: /^Step [12], reached$/ })).toHaveCount(2)
  }
})

test("what happens in another workspace reaches no step, which says so and leads back", async ({
  page,
  playground,
  workspace,
}) => {
  const [lesson] = await loadLessons()
  const step = lesson?.steps[1]
  if (!lesson || !step) throw new Error("There are no lessons.")
  await page.goto(addressOfStep(lesson.slug, 2))
  await expect(playground.rows(/^Run \d/).first()).toBeVisible()
  await expect(playground.appId).toBeDisabled()
  const panel = page.getByRole("region", { name: "Lesson" })
  const script = step.solution.script.replace("{", `{ app_id: "${workspace.appId}",`)
  await attempt(playground, lesson, { script })
  await expect(panel.getByRole("status")).toContainText(`boots with the App ID ${workspace.appId}, which is another`)
  await expect(playground.newestCalls("boot").last()).toContainText("answered")
  await expect(panel.getByText("Reached.")).toBeHidden()
  await panel.getByRole("button", { name: "Run in the lesson’s workspace" }).click()
  await expect(panel.getByText("Reached.")).toBeVisible()
})

test("where storage is blocked a step runs, and says that progress is not kept", async ({ page, playground }) => {
  const [lesson] = await loadLessons()
  if (!lesson) throw new Error("There are no lessons.")
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError")
      },
    })
  })
  await page.goto(addressOfStep(lesson.slug, 1))
  await reach(playground, lesson, lesson.steps[0])
  await expect(page.getByText("This browser lets nothing be kept: your progress ends with this page.")).toBeVisible()
})

async function reach(playground: Playground, lesson: Lesson, step: Step | undefined) {
  if (!step) throw new Error("There is no such step.")
  await expect(playground.rows(/^Run \d/).first()).toBeVisible()
  await attempt(playground, lesson, step.solution)
  await expect(playground.page.getByText("Reached.")).toBeVisible()
}

/** What the reader's server answers, for which the panel stands. */
async function askForProof(panel: Locator): Promise<ProofOfUser> {
  const server = panel.getByRole("region", { name: "Your server" })
  await server.getByRole("button", { name: "Ask for a proof" }).click()
  const said = async (name: string) => {
    const term = server.getByRole("term").filter({ hasText: name })
    return term.locator("xpath=following-sibling::dd[1]").innerText()
  }
  return { user_hash: await said("user_hash"), intercom_user_jwt: await said("intercom_user_jwt") }
}

function withProof<Code extends Try>(code: Code, proof: ProofOfUser | null): Code {
  return proof ? { ...code, script: fillProof(code.script, proof) } : code
}

type Try = Pick<Step["solution"], "script" | "html" | "press">

async function attempt(playground: Playground, lesson: Lesson, { script, html = lesson.html, press = [] }: Try) {
  await playground.write("html", html)
  await playground.write("script", script)
  await playground.runAnew()
  // Nobody presses before the page has come up.
  if (press.length > 0) await expect(playground.newestCalls("boot").first()).toContainText("stored")
  for (const name of press) await playground.pressable(name).click()
}
