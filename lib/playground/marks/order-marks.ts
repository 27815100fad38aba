import type { FoundCall } from "./find-calls"
import type { Mark } from "./mark"

/** An `update` that runs before the script's own boot: there is no session yet that it could update (fact 2.1, fact 2.6). */
export function orderMarks(script: string, calls: FoundCall[]): Mark[] {
  const atOnce = calls.filter(({ isAtOnce }) => isAtOnce)
  const boot = atOnce.find(({ method }) => method.name === "boot")
  if (!boot) return []
  return atOnce
    .filter(({ method, node }) => method.name === "update" && node.start < boot.node.start)
    .map(({ node: { start, end }, statement }) => {
      const message = "This update comes before the boot, so there is no session yet that it could update."
      if (!statement || !boot.statement) return { message, start, end }
      const after = boot.statement.end
      const text = `\n${script.slice(statement.start, statement.end)}`
      // With the line that it leaves empty.
      const [gap = ""] = /^[^\S\n]*\n?/.exec(script.slice(statement.end)) ?? []
      const edits = [
        { start: statement.start, end: statement.end + gap.length, text: "" },
        { start: after, end: after, text },
      ]
      return { message, start, end, fix: { title: "Move it behind the boot", edits } }
    })
}
