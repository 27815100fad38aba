import type { BrowserContext } from "@playwright/test"
import type { Clock, ClockTime } from "../testing/types"

/**
 * The clock that moves the test's pages as well, by Playwright's own fake clock. The Messenger of a page that is open
 * already keeps the time that it found: it asks the browser's, whatever becomes of the page's.
 */
export function withPages(clock: Clock, context: BrowserContext): Clock {
  const follow = async (moved: Promise<ClockTime>) => {
    const time = await moved
    if (time.isFrozen) await context.clock.setFixedTime(time.now)
    else await context.clock.setSystemTime(time.now)
    return time
  }
  return {
    now: clock.now,
    advance: (duration) => follow(clock.advance(duration)),
    set: (time) => follow(clock.set(time)),
    freeze: () => follow(clock.freeze()),
    run: () => follow(clock.run()),
    reset: () => follow(clock.reset()),
  }
}
