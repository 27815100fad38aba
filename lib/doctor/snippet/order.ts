// What runs before that which it needs.
import type { AnyNode, Program } from "acorn"
import { orderMarks } from "@/lib/playground/marks/order-marks"
import { visit } from "@/lib/playground/marks/parse-script"
import type { Finding } from "../finding"
import { sources } from "../sources"
import type { Loader } from "./loaders"
import type { Page } from "./page"
import type { Script } from "./script"

export function orderFindings(page: Page, loaders: Loader[]): Finding[] {
  const { scripts } = page
  return [
    ...lateSettings(page, loaders),
    ...earlyCalls(page),
    ...scripts.flatMap(serverCalls),
    ...scripts.flatMap(({ code, found }) => orderMarks(code, found.calls)).map(early),
  ]
}

/** An async script may boot before settings that stand below it (fact 1.4). */
function lateSettings({ scripts }: Page, loaders: Loader[]): Finding[] {
  const [first] = loaders
  if (!first) return []
  const isLate = scripts.some((script) => {
    return script.settings.some(({ by, start }) => by === "page" && script.start + start > first.start)
  })
  if (!isLate) return []
  return [
    {
      rule: "settings-late",
      severity: first.isTag ? "error" : "warning",
      title: "window.intercomSettings is set after the Messenger's script is asked for.",
      reason: "The script reads it when it has come. Below it is a matter of luck whether the settings are there.",
      fix: "Put the settings above the snippet.",
      source: sources.installation,
    },
  ]
}

/** A call at the top of a script while the stub, which stands below, is not there yet. */
function earlyCalls({ scripts }: Page): Finding[] {
  const stub = scripts.map(findStub).find((start) => start !== null)
  if (stub === undefined || stub === null) return []
  const isEarly = scripts.some(({ found, start }) => {
    return found.calls.some(({ node, isAtOnce }) => isAtOnce && start + node.start < stub)
  })
  if (!isEarly) return []
  return [
    {
      rule: "call-before-stub",
      severity: "error",
      title: "Intercom is called before the snippet has made it.",
      reason: "window.Intercom is not there yet, so the call throws and what stands behind it does not run.",
      fix: "Move the call below the snippet.",
      source: sources.installation,
    },
  ]
}

/** Where a snippet assigns `window.Intercom`. */
function findStub({ program, start }: Script): number | null {
  if (!program) return null
  let at: number | null = null
  visit(program, (node) => {
    const isStub =
      node.type === "AssignmentExpression" &&
      node.left.type === "MemberExpression" &&
      node.left.property.type === "Identifier" &&
      node.left.property.name === "Intercom"
    if (isStub) at ??= start + node.start
  })
  return at
}

const serverFunctions = /^(?:getServerSideProps|getStaticProps|generateMetadata|loader|action)$/

/** Calls in code that a server runs, where there is no window. */
function serverCalls({ program, found }: Script): Finding[] {
  if (!program || found.calls.length === 0) return []
  const ranges = serverRanges(program)
  const isOnServer = found.calls.some(({ node }) =>
    ranges.some(({ start, end }) => start <= node.start && node.end <= end),
  )
  if (!isOnServer) return []
  return [
    {
      rule: "call-on-server",
      severity: "error",
      title: "Intercom is called in code that runs on the server.",
      reason: "There is no window there, so the call throws, and nobody's browser hears of it.",
      fix: "Call it in the browser, such as in an effect of a client component.",
      replacement: 'useEffect(() => {\n  window.Intercom("boot", settings)\n}, [])',
      source: sources.installation,
    },
  ]
}

/** The whole of a file that says "use server", and the functions that a framework calls there. */
function serverRanges(program: Program): AnyNode[] {
  const isServerFile = program.body.some(
    (node) => node.type === "ExpressionStatement" && node.directive === "use server",
  )
  if (isServerFile) return [program]
  const ranges: AnyNode[] = []
  visit(program, (node) => {
    const id = node.type === "FunctionDeclaration" || node.type === "VariableDeclarator" ? node.id : null
    if (id?.type === "Identifier" && serverFunctions.test(id.name)) ranges.push(node)
  })
  return ranges
}

function early({ message }: { message: string }): Finding {
  return {
    rule: "update-before-boot",
    severity: "warning",
    title: message,
    reason: "What it says is lost, or it boots with settings that were not meant for that.",
    fix: "Move it behind the boot, or put what it says into the boot.",
    source: sources.methods,
  }
}
