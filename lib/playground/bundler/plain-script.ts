// A script that is JavaScript already, and no module, runs as it is: the first run of a link need not wait for the bundler.
import { parse } from "acorn"
import type { CodeOfProject } from "@/lib/contract/playground/parts"
import type { Compiled } from "@/lib/contract/playground/project"
import { startsWithHtml } from "./pasted-html"

/** Null for all that the bundler has to look at: types, JSX, imports, what is newer than browsers, and what does not parse. */
export function compilePlain({ script }: Pick<CodeOfProject, "script">): Compiled | null {
  // Either may also be in a text; then the bundler finds that out.
  if (script.includes("import") || typeArgument.test(script) || startsWithHtml(script)) return null
  try {
    parse(script, { ecmaVersion: 2022, sourceType: "script" })
  } catch {
    return null
  }
  return { code: script, kind: "classic", map: "", imports: [], packages: {} }
}

/** The end of what `read<Item>(…)` hands over: it would parse as two comparisons. */
const typeArgument = /[^=]>\s*[(`]/
