// Draws the pictures of the examples: each is run in a workspace of its own, what it offers is tried, up to the try that says
// `drawn` where one does, and the preview is taken as it is then.
import { writeFile } from "node:fs/promises"
import path from "node:path"
import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import { doTry, triesOf } from "../learn/do-try"

const { PICTURES = "", PICTURES_FOLDER = "" } = process.env

/** Narrow enough for text that is read at half of its size, wide enough for the Messenger beside the page. */
const size = { width: 640, height: 400 }

test.use({ hasTouch: true, deviceScaleFactor: 0.75, contextOptions: { reducedMotion: "reduce" } })

for (const slug of PICTURES.split(" ").filter(Boolean)) {
  test(slug, async ({ page, playground, workspace }) => {
    await playground.openExample(slug, workspace)
    const tries = triesOf(slug)
    const last = tries.findIndex(({ drawn }) => drawn)
    for (const each of last < 0 ? tries : tries.slice(0, last + 1)) await doTry(each, { playground, workspace })
    // Only now, as in so small a page the Messenger may lie on what is pressed.
    await page.addStyleTag({
      content: `.preview-frames { position: fixed; inset: 0 auto auto 0; z-index: 100; width: ${size.width}px; height: ${size.height}px }`,
    })
    const html = playground.preview.locator("html")
    await expect.poll(() => html.evaluate(() => window.innerWidth)).toBe(size.width)
    await page.mouse.move(0, 0)
    await writeFile(path.join(PICTURES_FOLDER, `${slug}.jpg`), await stillPicture(page))
  })
}

/** The first that is as the one before: nothing comes in or fades any more. */
async function stillPicture(page: Page): Promise<Buffer> {
  let last: Buffer = Buffer.alloc(0)
  const isStill = async () => {
    const before = last
    last = await page.screenshot({ type: "jpeg", quality: 55, clip: { x: 0, y: 0, ...size }, animations: "disabled" })
    return last.equals(before)
  }
  await expect.poll(isStill, { intervals: [500] }).toBe(true)
  return last
}
