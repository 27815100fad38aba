// A package that the CDN gives by its name alone is another one tomorrow. The import map says which one it was.
import { limits } from "@/lib/contract/limits"
import { packageCdn } from "@/lib/contract/playground/cdn"
import type { ProjectSettings } from "@/lib/contract/playground/settings"
import { runnerStore } from "../run/runner"
import { projectStore } from "./project"

/** What a save waits for at most. */
const patienceMs = 2_000
/** As far into a module as its own name may stand. */
const headLength = 2_000

/** Imports of what runs that the CDN gives in whatever version is the newest: `lodash`, `@scope/name/part`. */
export function unpinnedImports(addresses: string[], { imports }: Pick<ProjectSettings, "imports">): string[] {
  const mapped = new Set(Object.values(imports))
  return addresses
    .filter((address) => address.startsWith(`${packageCdn}/`) && !mapped.has(address))
    .map((address) => address.slice(packageCdn.length + 1))
    .filter((specifier) => !partsOf(specifier).rest.startsWith("@"))
}

/**
 * Writes into the project's import map the versions that the CDN gives today. What it does not tell within two seconds stays
 * as it is. Answers the settings as they are then, also where another project was opened meanwhile.
 */
export async function pinImports(): Promise<ProjectSettings> {
  const { settings, generation } = projectStore.getState()
  const specifiers = unpinnedImports(runnerStore.getState().imports, settings)
  const found = await Promise.all(specifiers.map(async (each) => [each, await pinnedAddress(each)] as const))
  const pinned = found.filter((entry): entry is readonly [string, string] => entry[1] !== null)
  const imports = { ...settings.imports, ...Object.fromEntries(pinned) }
  if (pinned.length === 0 || Object.keys(imports).length > limits.projectImports) return settings
  const next = { ...settings, imports }
  const now = projectStore.getState()
  if (now.generation === generation && now.settings === settings) now.configure(next)
  return next
}

async function pinnedAddress(specifier: string): Promise<string | null> {
  const { name, rest } = partsOf(specifier)
  try {
    const answer = await fetch(`${packageCdn}/${specifier}`, { signal: AbortSignal.timeout(patienceMs) })
    if (!answer.ok) return null
    const version = versionIn(name, [
      answer.url,
      answer.headers.get("x-esm-path") ?? "",
      (await answer.text()).slice(0, headLength),
    ])
    return version && `${packageCdn}/${name}@${version}${rest}`
  } catch {
    // Not there, or too slow: it runs as it ran.
    return null
  }
}

/** The version of a package that one of these texts names, the first that does. */
export function versionIn(name: string, texts: string[]): string | null {
  // Not the end of another name, and not of one with a scope.
  const named = new RegExp(
    `(?<![\\w.@-])(?<!@[\\w.-]+/)${name.replace(/[^\w@/-]/g, "\\$&")}@(\\d+\\.\\d+\\.\\d+[\\w.+-]*)`,
  )
  for (const text of texts) {
    const version = named.exec(text)?.[1]
    if (version) return version
  }
  return null
}

function partsOf(specifier: string) {
  const [name = specifier] = specifier.match(/^(?:@[^/@]+\/)?[^/@]+/) ?? []
  return { name, rest: specifier.slice(name.length) }
}
