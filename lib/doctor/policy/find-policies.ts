// Policies in a text that is no page: a header as it is sent or as a server is told to send it, or the value alone.
import { directiveNames, type Policy, parsePolicies } from "./parse-policy"

const headerName = /content-security-policy(-report-only)?/gi

/** Empty where the text holds none. */
export function findPolicies(text: string): Policy[] {
  const headers = [...text.matchAll(headerName)].flatMap((match) => {
    const value = valueAfter(text, match.index + match[0].length)
    return read(value, match[1] !== undefined)
  })
  return headers.length > 0 ? headers : read(unquote(text), false)
}

/** All of a value where a part of it is a policy: what a wrong comma cuts off is one for browsers as well. */
function read(text: string, isReportOnly: boolean): Policy[] {
  const policies = parsePolicies({ text, isReportOnly, isMeta: false })
  return policies.some(isPolicy) ? policies : []
}

function isPolicy({ directives }: Policy): boolean {
  return [...directives.keys()].some((name) => directiveNames.has(name.replace(/:$/, "")))
}

/** To the end of the quotes that it stands in, else to where the next header begins. */
function valueAfter(text: string, start: number): string {
  const rest = text.slice(start)
  const opening = /^["'`]?[\s:=,]*(["`])/.exec(rest)
  if (opening) {
    const from = opening[0].length
    const end = rest.indexOf(opening[1] ?? '"', from)
    return rest.slice(from, end < 0 ? undefined : end)
  }
  const value = rest.replace(/^["'`]?\s*[:=,]?\s*/, "")
  const next = value.search(/\n\s*(?:[A-Z][\w-]*:\s|content-security-policy)|\r?\n\r?\n/)
  return next < 0 ? value : value.slice(0, next)
}

function unquote(text: string): string {
  return text.trim().replace(/^["`]|["`][;,]?$/g, "")
}
