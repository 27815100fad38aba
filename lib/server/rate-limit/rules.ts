// How much one caller may have in a while, in the unit that costs: requests, events, kilobytes, people. Generous for a
// person, for a class behind one address and for a suite of browser tests; far too little to keep others waiting.
import "server-only"

export type Rule = {
  /** What is counted, in the words of the refusal. */
  unit: string
  seconds: number
  /** For one session, access token or browser. */
  session?: number
  /** For one network address, or one /64 of IPv6. */
  address?: number
  /** For one workspace; what an address takes up to its `share` is not counted there and never refused for it. */
  workspace?: number
  share?: number
}

export const rules = {
  /** A first boot, which brings no session: sessions of the same address do not use this up. */
  boot: { unit: "boots", seconds: 60, address: 600, workspace: 6_000, share: 60 },
  ping: { unit: "pings", seconds: 60, session: 120, address: 1_800, workspace: 12_000, share: 120 },
  event: { unit: "events", seconds: 60, session: 1_200, address: 12_000, workspace: 60_000, share: 1_200 },
  reply: { unit: "messages", seconds: 60, session: 120, address: 1_200, workspace: 12_000, share: 120 },
  conversation: { unit: "new conversations", seconds: 60, session: 60, address: 300, workspace: 3_000, share: 60 },
  upload: {
    unit: "kB of files",
    seconds: 600,
    session: 100 * 1_024,
    address: 500 * 1_024,
    workspace: 2_000 * 1_024,
    share: 50 * 1_024,
  },
  stream: { unit: "streams opened", seconds: 60, session: 300, address: 3_000, workspace: 12_000, share: 300 },
  /** Whatever else a Messenger asks for. */
  call: { unit: "requests", seconds: 60, session: 600, address: 6_000, workspace: 60_000, share: 600 },
  /** What the team's pages and scripts ask for. */
  team: { unit: "requests", seconds: 60, session: 6_000, address: 12_000 },
  /** People who were not there before. */
  person: { unit: "new people", seconds: 60, address: 600 },
  /** A workspace, copies of the demo included, is a few dozen rows. */
  workspace: { unit: "new workspaces", seconds: 60, address: 300 },
  /** Access tokens tried by one browser. */
  connect: { unit: "access tokens tried", seconds: 600, session: 30, address: 600 },
  /** Snippets, revisions and forks. */
  snippet: { unit: "saves", seconds: 60, session: 60, address: 300 },
  /** They stay, so an hour counts. */
  snippet_text: { unit: "kB of snippets", seconds: 3_600, session: 20 * 1_024, address: 60 * 1_024 },
  /** A page of code in colours is up to a tenth of a second of work. */
  snippet_page: { unit: "pages", seconds: 60, session: 120, address: 600 },
  snippet_search: { unit: "searches", seconds: 60, session: 120, address: 1_200 },
  /** Scenes written out or brought in: the latter is up to a second of the database. */
  scene: { unit: "scenes", seconds: 60, session: 60, address: 300 },
  scene_text: { unit: "kB of scenes", seconds: 600, session: 20 * 1_024, address: 60 * 1_024 },
  /** A browser for up to 20 seconds. They take turns, so this keeps one from filling the line. */
  run: { unit: "runs in a browser", seconds: 60, session: 20, address: 40 },
  report: { unit: "reports", seconds: 600, session: 10, address: 60 },
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules
export type Scope = "session" | "address" | "workspace"

/** The points a rule grants in a scope; null: it does not count there, or nothing is counted at all. */
export function pointsOf(name: RuleName, scope: Scope): number | null {
  const rule: Rule = rules[name]
  return scaled(rule[scope])
}

/** What an address takes of a workspace before it is counted there. */
export function shareOf(name: RuleName): number {
  const rule: Rule = rules[name]
  return scaled(rule.share) ?? 0
}

/** Throws where RATE_LIMITS says nothing that can be used. */
export function checkRateLimits(): void {
  factorOf(process.env.RATE_LIMITS)
}

function scaled(points: number | undefined): number | null {
  const factor = factorOf(process.env.RATE_LIMITS)
  return factor === null || points === undefined ? null : Math.max(1, Math.round(points * factor))
}

/** RATE_LIMITS: a factor for all of them, or "off". */
function factorOf(setting: string | undefined): number | null {
  if (setting === undefined || setting === "") return 1
  if (setting === "off") return null
  const factor = Number(setting)
  if (factor > 0 && factor < Number.POSITIVE_INFINITY) return factor
  throw new Error(`RATE_LIMITS is "${setting}". Set it to a number above 0, or to "off".`)
}
