// Pages with a strict Content-Security-Policy, which must not be told to relax it.
import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures"
import { Messenger } from "../pages/messenger"
import { installation } from "../pages/site"

type Watched = Window & { violations: string[] }

async function watchViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
      violations.push(`${effectiveDirective} ${blockedURI} ${sample}`)
    })
  })
}

/** Ours broke nothing, and what does break the policy is noticed. */
async function expectNoViolation(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([])
  await page.evaluate(() => Object.assign(new Image(), { src: "https://elsewhere.example/a.png" }))
  await expect.poll(() => violationsOf(page)).toEqual([expect.stringContaining("img-src https://elsewhere.example")])
}

function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as Watched).violations)
}

test("a policy of nonces needs the nonce on the script tag only", async ({ page, site, workspace, baseURL }) => {
  const policy = `default-src 'none'; script-src 'nonce-abc123' 'strict-dynamic'; style-src 'self';
    connect-src ${baseURL}; img-src ${baseURL}; base-uri 'none'; form-action 'none'`
  const tags = installation(baseURL, { app_id: workspace.appId }).replaceAll("<script", '<script nonce="abc123"')
  await watchViolations(page)
  const headers = { "content-security-policy": policy.replaceAll(/\s+/g, " ") }
  await page.goto(site.put("/", `<!doctype html><title>A shop</title>${tags}`, headers))
  await new Messenger(page).readWelcome()
  await expectNoViolation(page)
})

test("a policy of hosts needs our host for scripts and connections only", async ({
  page,
  site,
  workspace,
  baseURL,
}) => {
  const policy = `default-src 'none'; script-src 'self' ${baseURL}; style-src 'self'; connect-src ${baseURL}`
  site.put("/settings.js", `window.intercomSettings = { app_id: "${workspace.appId}" }`)
  const html = `<!doctype html><title>A shop</title><script src="/settings.js"></script><script src="${baseURL}/sdk.js"></script>`
  await watchViolations(page)
  await page.goto(site.put("/", html, { "content-security-policy": policy }))
  await new Messenger(page).readWelcome()
  await expectNoViolation(page)
})
