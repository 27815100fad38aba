import { fileOf, partsOf, textOf } from "@/lib/contract/playground/parts"
import type { Project } from "@/lib/contract/playground/project"

/** The texts that hold something, as an issue or a document shows them, with the link that opens them. */
export function toMarkdown(project: Project, link: string): string {
  const blocks = partsOf(project)
    .filter((part) => textOf(project, part).trim() !== "")
    .map((part) => {
      const [name, text] = [fileOf(part), textOf(project, part)]
      const fence = fenceFor(text)
      return `**${name}**\n\n${fence}${name.slice(name.lastIndexOf(".") + 1)}\n${text.replace(/\n$/, "")}\n${fence}`
    })
  return `${[...blocks, `[Open it in the Messenger Playground](${link})`].join("\n\n")}\n`
}

/** Longer than any run of backticks in the text. */
function fenceFor(text: string) {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  return "`".repeat(longest + 1)
}
