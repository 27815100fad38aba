// A link to a project, as the page's own button makes it.

const key = "messenger-playground:mine"

/** `own` makes the links of another browser's context its own: those of others wait for Run. */
export async function shareLink(page) {
  await page.getByRole("button", { name: "Share" }).click()
  const address = await page.getByRole("textbox", { name: "Link to this project" }).inputValue()
  const kept = await page.waitForFunction((name) => localStorage.getItem(name), key)
  const mine = await kept.jsonValue()
  return { address, own: (context) => context.addInitScript(remember, [key, mine]) }
}

/** Runs in the page. */
function remember([name, text]) {
  try {
    localStorage.setItem(name, text)
  } catch {
    // The preview's frames have no storage of their own.
  }
}
