import type { BrowserContext, Locator } from "@playwright/test"

/** Notes whatever a vector achieved: its call, a dialog, a refusal by a page's policy, a request of its own. */
export async function watchForHarm(context: BrowserContext): Promise<string[]> {
  const harm: string[] = []
  await context.exposeBinding("hacked", ({ frame }) => void harm.push(`ran on ${frame.url()}`))
  await context.exposeBinding("refused", (_, text: string) => void harm.push(`the policy refused ${text}`))
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      Reflect.get(window, "refused")(`${effectiveDirective} ${blockedURI}`)
    })
  })
  context.on("dialog", (dialog) => {
    harm.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on("request", (request) => {
    if (/evil|hacked|^data:text/.test(new URL(request.url()).host + request.url().slice(0, 9))) {
      harm.push(`asked for ${request.url()}`)
    }
  })
  return harm
}

/** Texts with turning letters whose direction could reach the text beside them. */
export function unisolatedIn(root: Locator): Promise<string[]> {
  return root.evaluate((host) => {
    const found: string[] = []
    const top = host.shadowRoot ?? host
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ""
      if (!/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)) continue
      let element = node.parentElement
      while (element) {
        const { display, unicodeBidi } = getComputedStyle(element)
        const isApart = /isolate|plaintext/.test(unicodeBidi) && element.textContent === text
        if (isApart || /^(BDI|P)$/.test(element.tagName) || element.hasAttribute("dir")) break
        if (!display.startsWith("inline")) {
          if (element.textContent !== text) found.push(text)
          break
        }
        element = element.parentElement
      }
    }
    return found
  })
}

/** Elements that only markup in a text could have made. */
export const foreignElements = [
  "script[src^='//evil'], script:not([src]):not([nonce]):not([id])",
  "iframe:not([title]), object, embed, math, template, base, marquee, form[action^=java], video, audio",
  "img[src=x], img[onerror], [onload], [onfocus], [onmouseover], [onerror]",
].join(", ")
