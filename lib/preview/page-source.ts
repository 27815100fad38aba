type PageParts = {
  html: string
  css: string
  /** What comes after the pane's last tag. */
  end: string
}

export const styleId = "playground-css"

/**
 * The page as text. The HTML pane stays as it is written, from its doctype to its last comment; only a pane that is no
 * document of its own gets the doctype that every page has. The CSS pane is the first thing in the head.
 */
export function pageSource({ html, css, end }: PageParts): string {
  const before = preamble.exec(html)?.[0] ?? ""
  const doctype = /<!doctype|<html/i.test(before.replaceAll(comment, "")) ? "" : "<!doctype html>"
  return doctype + before + styleOf(css) + html.slice(before.length) + end
}

/** The text between the tags of a script: it is read as far as its first end tag, or comment. */
export function inlineScript(code: string): string {
  return code.replaceAll(/<(?=\/script|!--)/gi, "\\x3C")
}

function styleOf(css: string) {
  return css.trim() ? `<style id="${styleId}">${css.replaceAll(/<(?=\/style)/gi, "\\3C ")}</style>` : ""
}

const comment = /<!--[\s\S]*?-->/g
const attributes = String.raw`(?:[\t\n\f\r /](?:[^>"']|"[^"]*"|'[^']*')*)?`
const space = String.raw`(?:[\t\n\f\r ]|<!--[\s\S]*?-->)*`

/** All that comes before the first thing in a head: doctype, comments, and the tags of html and head themselves. */
const preamble = new RegExp(
  `^${space}(?:<!doctype[^>]*>${space})?(?:<html${attributes}>${space})?(?:<head${attributes}>)?`,
  "i",
)
