import type { Finding } from "../finding"
import { textOf } from "../settings/given"
import { appIdFindings } from "../settings/place"
import { sources } from "../sources"
import type { Page } from "./page"

/** A place that loads the Messenger's script, with the App ID in its address if it is written there. */
export type Loader = { appId: string | null; start: number; isTag: boolean }

const address = /widget\.intercom\.io\/widget\/([\w.{}<>%$[\]-]*)/g

/** In their order: script elements, and what asks for the script from within one. */
export function findLoaders({ scripts, loaded }: Page): Loader[] {
  const tags = loaded.flatMap(({ src, start }) => {
    return [...src.matchAll(address)].map(([, id = ""]) => ({ appId: id || null, start, isTag: true }))
  })
  const asked = scripts.flatMap(({ code, start }) => {
    return [...code.matchAll(address)].map(({ 1: id = "", index }) => {
      return { appId: id || null, start: start + index, isTag: false }
    })
  })
  return [...tags, ...asked].toSorted((one, other) => one.start - other.start)
}

export function loaderFindings(page: Page, loaders: Loader[]): Finding[] {
  const ids = loaders.flatMap(({ appId }) => appId ?? [])
  return [...twice(loaders), ...ids.flatMap(appIdFindings), ...otherId(page, ids)]
}

function twice(loaders: Loader[]): Finding[] {
  if (loaders.length < 2) return []
  return [
    {
      rule: "loader-twice",
      severity: "warning",
      title: `The Messenger's script is asked for ${loaders.length} times.`,
      reason:
        "The second copy finds the first one there: it costs a download, and its snippet calls update where boot was meant.",
      fix: "Keep one, best the snippet, and remove the others; a tag manager may hold one as well.",
      source: sources.installation,
    },
  ]
}

function otherId({ scripts }: Page, ids: string[]): Finding[] {
  const given = scripts.flatMap(({ settings }) => settings.flatMap((each) => textOf(each.given, "app_id") ?? []))
  const [first] = given
  const other = ids.find((id) => /^[A-Za-z0-9]+$/.test(id) && id !== "APP_ID" && !given.includes(id))
  if (!first || !other) return []
  return [
    {
      rule: "app-id-differs",
      severity: "error",
      title: `The script is loaded for ${other}, and the settings are of ${first}.`,
      reason: "Both name the workspace, and only one of them can be meant.",
      fix: "Write the same App ID in both.",
      replacement: `https://widget.intercom.io/widget/${first}`,
      source: sources.installation,
    },
  ]
}
