import type { Policy } from "../policy/parse-policy"
import { parsePolicies } from "../policy/parse-policy"
import { readTags } from "./html"
import { readScript, type Script } from "./script"

/** What was pasted, as a page with its policies, or as a script that would stand in one. */
export type Page = {
  /** The whole text. */
  text: string
  scripts: Script[]
  /** Addresses of scripts that the page loads, with where their tags stand. */
  loaded: { src: string; start: number }[]
  policies: Policy[]
}

/** Of JSON and of templates nothing runs. */
const runs = /^(?:|module|(?:text|application)\/(?:javascript|ecmascript|babel)|text\/(?:jsx|typescript))$/i

export function readPage(text: string): Page {
  const tags = readTags(text, ["script", "meta"])
  const scripts = tags.filter(({ name, attributes }) => name === "script" && runs.test(attributes.get("type") ?? ""))
  return {
    text,
    scripts: scripts
      .filter(({ attributes }) => !attributes.has("src"))
      .map(({ content, contentStart, attributes }) => {
        return readScript({
          code: content,
          nonce: attributes.get("nonce") ?? null,
          isInline: true,
          start: contentStart,
        })
      }),
    loaded: scripts.flatMap(({ attributes, start }) => {
      const src = attributes.get("src")
      return src === undefined ? [] : { src, start }
    }),
    policies: tags.flatMap(({ name, attributes }) => {
      const equivalent = attributes.get("http-equiv")?.toLowerCase() ?? ""
      if (name !== "meta" || !equivalent.startsWith("content-security-policy")) return []
      const isReportOnly = equivalent.endsWith("-report-only")
      return parsePolicies({ text: unescapeHtml(attributes.get("content") ?? ""), isReportOnly, isMeta: true })
    }),
  }
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&(?:#39|#x27|apos);/gi, "'")
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, "&")
}
