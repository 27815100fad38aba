import { type Finding, type Region, regions } from "../finding"
import { sources } from "../sources"
import { isCovered } from "./covers"
import { extend, readKeywords } from "./keywords"
import { apiHosts, type HostDirective, neededSources, needs } from "./needed-hosts"
import { type Policy, rulingDirective } from "./parse-policy"

const regionNames: Record<Region, string> = { us: "the US", eu: "the EU", au: "Australia" }

/** One finding for each directive that misses hosts; what scripts need beside hosts is looked at with them. */
export function hostFindings(policy: Policy, region: Region): Finding[] {
  const others = (Object.keys(needs) as HostDirective[]).filter((name) => name !== "script-src")
  return others.flatMap((name) => missingHosts(policy, name, region))
}

export function missingHosts(policy: Policy, directive: HostDirective, region: Region): Finding[] {
  const ruling = rulingDirective(policy, directive)
  if (!ruling) return []
  const { isNone } = readKeywords(ruling.sources)
  const listed = isNone ? [] : ruling.sources
  const missing = neededSources(directive, region).filter(({ source }) => !isCovered(source, listed))
  if (missing.length === 0) return []
  const isDefault = ruling.name === "default-src"
  const name = isDefault ? directive : ruling.name
  const added = missing.map(({ source }) => source)
  return [
    {
      rule: `csp-${directive}`,
      severity: missing.some(({ isEssential }) => isEssential) ? "error" : "warning",
      title: `${ruling.name} holds back ${needs[directive]}: ${listNames(added)}.`,
      reason: [
        isDefault ? `There is no ${directive}, so default-src decides.` : "",
        isNone ? `${ruling.name} allows nothing.` : "",
        otherRegion(directive, region, listed),
        `Intercom asks for ${added.length === 1 ? "this source" : `these ${added.length} sources`} where the workspace is in ${regionNames[region]}.`,
      ]
        .filter(Boolean)
        .join(" "),
      fix: isDefault ? `Add a ${directive} of its own.` : `Add what is missing to ${name}.`,
      replacement: [name, ...extend(listed, added, { forScripts: directive === "script-src" })].join(" "),
      source: sources.policy,
    },
  ]
}

/** A policy that was written for a workspace elsewhere. */
function otherRegion(directive: HostDirective, region: Region, listed: string[]): string {
  if (directive !== "connect-src" || isCovered(apiHosts[region], listed)) return ""
  const other = regions.find((each) => each !== region && isCovered(apiHosts[each], listed))
  return other ? `It allows the servers of ${regionNames[other]} instead.` : ""
}

function listNames(names: string[]): string {
  const shown = names.slice(0, 3).join(", ")
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown
}
