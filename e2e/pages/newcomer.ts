import type { Locator } from "@playwright/test"

/** Adults read about 240 words of English a minute silently (Brysbaert 2019). */
const wordsPerSecond = 4

/**
 * Of the keystroke-level model (Card, Moran and Newell 1983), in seconds: to make up one's mind, to take the hand to the mouse and
 * back, to point, to press; and for each key of somebody who types slowly.
 */
const human = { think: 1.35, home: 0.4, point: 1.1, press: 0.2, key: 0.5 } as const

/**
 * Somebody who sees the page for the first time. What they need beside the machine is added up, and not waited for; what the machine
 * does while they read is no time of theirs.
 */
export class Newcomer {
  private spent = 0
  private since = performance.now()
  /** What they are reading takes them so long from `since` on. */
  private reading = 0

  /** Reads all that is said there. */
  async reads(text: Locator): Promise<void> {
    const words = (await text.innerText()).split(/\s+/).filter((word) => word !== "")
    this.waited()
    this.reading = human.think + words.length / wordsPerSecond
    this.spent += this.reading
  }

  async presses(button: Locator): Promise<void> {
    this.waited()
    this.spent += human.think + human.home + human.point + human.press
    await button.click()
  }

  /** Counts the typing of a text, which is left to the test. */
  types(text: string): void {
    this.waited()
    this.spent += human.think + human.home + text.length * human.key
  }

  /** How long it has taken them until now. */
  seconds(): number {
    this.waited()
    return this.spent
  }

  private waited(): void {
    const now = performance.now()
    this.spent += Math.max(0, (now - this.since) / 1_000 - this.reading)
    this.since = now
    this.reading = 0
  }
}
