import type { Finding } from "../finding"
import { entryOf, type Given } from "../settings/given"
import { meantName } from "../settings/names"
import { sources } from "../sources"
import type { Loader } from "./loaders"
import type { Page } from "./page"

/** Whether the object says it, rightly or in a spelling that another finding is about, or may say it. */
export function hasAppId(given: Given): boolean {
  const isMeant = given.entries.some(({ name }) => meantName(name) === "app_id")
  return !given.isWhole || isMeant || entryOf(given, "app_id") !== undefined
}

/** Nothing names the workspace: a boot needs it, from its settings or the page's (fact 6.2, fact 17.6). */
export function appIdFinding({ scripts, text }: Page, loaders: Loader[]): Finding[] {
  const settings = scripts.flatMap((script) => script.settings)
  const boots = scripts.flatMap(({ found }) => found.calls).filter(({ method }) => method.name === "boot")
  const isBooted = boots.length > 0 || loaders.length > 0 || settings.some(({ by }) => by === "npm" || by === "page")
  if (!isBooted || settings.some(({ given }) => hasAppId(given))) return []
  // Settings that are made elsewhere, by a variable or a part of the page that is not here.
  const isElsewhere =
    boots.some(({ node }) => node.arguments[1] && node.arguments[1].type !== "ObjectExpression") ||
    /intercomSettings\s*=(?!\s*\{)|intercomSettings\s*(?:\.|\[)/.test(text)
  if (isElsewhere) return []
  return [
    {
      rule: "app-id-missing",
      severity: "error",
      title: "Nothing says which workspace it is: there is no app_id.",
      reason: "boot takes it from its settings or from window.intercomSettings; without it the Messenger stays away.",
      fix: "Add it to the settings.",
      replacement: 'window.intercomSettings = { app_id: "ab12cd34" }',
      source: sources.installation,
    },
  ]
}
