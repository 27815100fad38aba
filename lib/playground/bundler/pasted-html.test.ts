import { expect, test } from "vitest"
import { isInScriptTag, movePastedHtml, startsWithHtml } from "./pasted-html"

const settings = '<script>\n  window.intercomSettings = { app_id: "abc123" }\n</script>'
const loader = '<script async src="https://widget.intercom.io/widget/abc123"></script>'

test.each([
  settings,
  `\n${settings}`,
  `<!-- Intercom -->\n${settings}`,
  "<!DOCTYPE html><p>",
  "<SCRIPT src=x></SCRIPT>",
])("%s starts with HTML", (script) => {
  expect(startsWithHtml(script)).toBe(true)
})

test.each(["<p>Hi</p>", "const a = 1 < script", "// <script>", "<Shop />", "<T,>(value: T) => value"])(
  "%s is a script",
  (script) => {
    expect(startsWithHtml(script)).toBe(false)
  },
)

test("a script that fails elsewhere than in a tag fails for another reason", () => {
  expect(isInScriptTag(`boot()\n${settings}`, 3)).toBe(true)
  expect(isInScriptTag(`const html = \`\n${settings}\`\nconst a = ;`, 6)).toBe(false)
  expect(isInScriptTag('const text = "<script></script>" +', 1)).toBe(false)
})

test("a snippet that is HTML goes to the HTML pane as a whole", () => {
  const script = `<!-- Intercom -->\n${settings}\n${loader}\n`
  expect(movePastedHtml({ html: "<h1>Shop</h1>\n", script })).toEqual({
    html: `<h1>Shop</h1>\n<!-- Intercom -->\n${settings}\n${loader}\n`,
    script: "",
  })
})

test("what is no tag stays", () => {
  const script = `${settings}\nboot()\n${loader}\nshow()\n`
  expect(movePastedHtml({ html: "", script })).toEqual({
    html: `${settings}\n${loader}\n`,
    script: "boot()\n\nshow()\n",
  })
})

test("a document keeps its end", () => {
  const html = "<html><body><p>a</p></body></html>"
  expect(movePastedHtml({ html, script: loader }).html).toBe(`<html><body><p>a</p>${loader}\n</body></html>`)
})
