// From an admin's reply to its sight in the open Messenger.
import { openBrowser } from "../setup/browser.mjs"
import { openSession, replyTo, startConversation } from "../setup/session.mjs"
import { atMost, percentile } from "../setup/statistics.mjs"
import { serveOwnPage } from "./own-page.mjs"

const rounds = 200

export async function measure({ origin }) {
  const session = await openSession(origin)
  const { id } = await startConversation(origin, session, "Is anyone there?")
  const shop = await serveOwnPage({ sdkOrigin: origin, settings: { app_id: session.appId, user_id: "bench" } })
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.goto(shop.url)
  await page.getByRole("button", { name: "Open Messenger" }).waitFor()
  await page.evaluate((conversation) => globalThis.Intercom("showConversation", conversation), id)
  await page.getByText("Is anyone there?").first().waitFor()
  await page.waitForTimeout(1_000)
  const times = []
  for (let round = 0; round < rounds; round++)
    times.push(await timeOf(page, `Reply ${round}.`, { origin, session, id }))
  await browser.close()
  shop.close()
  return [
    { what: "admin's reply to its sight, p50", value: percentile(times, 0.5), unit: "ms", budget: atMost(50) },
    { what: "admin's reply to its sight, p99", value: percentile(times, 0.99), unit: "ms", budget: atMost(200) },
  ]
}

/** Milliseconds from the sending of the reply to its painting. Both clocks are this machine's. */
async function timeOf(page, text, { origin, session, id }) {
  await page.evaluate((wanted) => {
    globalThis.benchSeen = new Promise((resolve) => {
      const { shadowRoot } = document.getElementById("intercom-container")
      const observer = new MutationObserver(() => {
        const isThere = [...shadowRoot.querySelectorAll("article")].some((item) => item.textContent.includes(wanted))
        if (!isThere) return
        observer.disconnect()
        requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
      })
      observer.observe(shadowRoot, { subtree: true, childList: true, characterData: true })
    })
  }, text)
  const sentAt = performance.timeOrigin + performance.now()
  await replyTo(origin, session, { id, body: text })
  return (await page.evaluate(() => globalThis.benchSeen)) - sentAt
}
