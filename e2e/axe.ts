// What axe finds wrong with a page that has come to rest.
import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"

interface Examined {
  /** Selectors of the part to look at, and of what to leave out of it. */
  within?: string
  except?: string
  /** Leaves out what axe calls minor or moderate. */
  onlySerious?: boolean
  /** Does not look for frames, which opens a page of its own each time. */
  isFrameless?: boolean
}

/**
 * What breaks a rule of accessibility, each as its rule and element.
 * Waits for transitions first: a colour on its way from one theme to the other is one that nobody reads.
 */
export async function violations(
  page: Page,
  { within, except, onlySerious, isFrameless }: Examined = {},
): Promise<string[]> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(transitions.map(({ finished }) => finished))
  })
  const axe = new AxeBuilder({ page })
  if (isFrameless) axe.setLegacyMode()
  if (within) axe.include(within)
  if (except) axe.exclude(except)
  const { violations: found } = await axe.analyze()
  const counted = onlySerious ? found.filter(({ impact }) => impact === "serious" || impact === "critical") : found
  return counted.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}
