import tries from "@/generated/example-tries.json" with { type: "json" }
import type { About } from "@/lib/contract/learn/example"
import { expect } from "../fixtures"
import type { Playground } from "../pages/playground"
import type { Workspace } from "../pages/workspace"

type Try = About["tries"][number]

/** What can be tried with an example, in its order. */
export function triesOf(slug: string): Try[] {
  return (tries as unknown as Record<string, Try[]>)[slug] ?? []
}

/** Does with the running example what one of its tries says, and looks for what it promises. */
export async function doTry(
  { press, stored, unstored, screen, inspector, look, gone }: Try,
  { playground, workspace }: { playground: Playground; workspace: Workspace },
): Promise<void> {
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

function rowLike({ type, ...data }: Try["stored"][number]) {
  return expect.objectContaining({ type, data: expect.objectContaining(data) })
}
