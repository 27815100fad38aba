// How a project becomes the text of a page.
import type { ProjectSettings } from "./settings"

export type PageParts = {
  html: string
  css: string
  /** Attributes of the html tag, as they are written in it. */
  htmlAttributes: string
  /** Markup that comes before the panes. */
  head: string
  /** What comes after the HTML pane's last tag. */
  end: string
}

export const styleId = "playground-css"

/**
 * The page as text. The HTML pane stays as it is written, from its doctype to its last comment; only a pane that is no
 * document of its own gets the doctype that every page has. What the settings bring is the first thing in the head, and the
 * CSS pane the next. A second html tag adds the attributes that the first one does not have.
 */
export function pageSource({ html, css, htmlAttributes, head, end }: PageParts): string {
  const before = preamble.exec(html)?.[0] ?? ""
  const doctype = /<!doctype|<html/i.test(before.replaceAll(comment, "")) ? "" : "<!doctype html>"
  const attributes = htmlAttributes && `<html ${htmlAttributes}>`
  return doctype + before + attributes + head + styleOf(css) + html.slice(before.length) + end
}

/** The text between the tags of a script: it is read as far as its first end tag, or comment. */
export function inlineScript(code: string): string {
  return code.replaceAll(/<(?=\/script|!--)/gi, "\\x3C")
}

/** The markup that a project's settings bring to its head. */
export function headOf({ styles, scripts, head }: ProjectSettings): string {
  return [
    ...styles.map((address) => `<link rel="stylesheet" href="${inAttribute(address)}">`),
    ...scripts.map((address) => `<script src="${inAttribute(address)}"></script>`),
    head,
  ].join("")
}

function inAttribute(text: string) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;")
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
