import { metadataMarks } from "@/lib/playground/marks/metadata-marks"
import { methodMarks } from "@/lib/playground/marks/method-marks"
import type { Finding, Region } from "../finding"
import { entryOf } from "../settings/given"
import { examineSettings } from "../settings/settings"
import { sources } from "../sources"
import type { TokenOptions } from "../token/jwt"
import { appIdFinding } from "./app-id"
import { findLoaders, loaderFindings } from "./loaders"
import { nonceFindings } from "./nonces"
import { orderFindings } from "./order"
import type { Page } from "./page"
import { isAboutIntercom, type Script } from "./script"

/** What of an install snippet, alone or with its page around it, does not come about. */
export function examineSnippet(page: Page, options: TokenOptions & { region: Region | undefined }): Finding[] {
  const loaders = findLoaders(page)
  const isNpmClient = page.scripts.some(({ settings }) => settings.some(({ by }) => by === "npm"))
  const settings = page.scripts.flatMap((script) => script.settings)
  const hasBase = settings.some(({ given }) => entryOf(given, "api_base"))
  return [
    ...page.scripts.flatMap(unreadable),
    ...appIdFinding(page, loaders),
    ...loaderFindings(page, loaders),
    ...nonceFindings(page),
    ...orderFindings(page, loaders),
    ...page.scripts.flatMap(callFindings),
    ...settings.flatMap(({ given, by }) => {
      // An update goes where the boot went, and of several objects one says where that is.
      const isSaid = by === "update" || (hasBase && !entryOf(given, "api_base"))
      return examineSettings(given, { ...options, region: isSaid ? undefined : options.region, isNpmClient })
    }),
    ...shutdownNote(page),
  ]
}

function unreadable({ code, program, isInline }: Script): Finding[] {
  if (program || code.trim() === "" || !/intercom/i.test(code)) return []
  return [
    {
      rule: "script-unreadable",
      severity: "error",
      title: `${isInline ? "A script of the page" : "The script"} does not parse, so none of it runs.`,
      reason: "Browsers skip the whole of a script with an error of syntax, the calls before the error as well.",
      fix: "Look for a bracket, a quote or a comma that is missing, and for <script> tags inside the script.",
      source: sources.scriptElement,
    },
  ]
}

/** What the playground's editor marks: methods that there are none of, and what events leave out (fact 1.10, fact 12.6). */
function callFindings({ code, found: { calls } }: Script): Finding[] {
  return [
    ...methodMarks(calls).map(({ message, fix }): Finding => {
      const [edit] = fix?.edits ?? []
      return {
        rule: "method-unknown",
        severity: "error",
        title: message,
        reason: "No method of this name is documented, and capitals count.",
        fix: fix ? `${fix.title}.` : "Look for it among the methods.",
        ...(edit && { replacement: `Intercom("${edit.text}")` }),
        source: sources.methods,
      }
    }),
    ...metadataMarks(calls).map(({ message, start, end, fix }): Finding => {
      const [edit] = fix?.edits ?? []
      return {
        rule: "event-metadata",
        severity: "warning",
        title: message,
        reason: `The event is recorded without it: ${code.slice(start, Math.min(end, start + 80))}`,
        fix: `${fix?.title ?? "Remove it"}.`,
        ...(edit?.text && { replacement: edit.text }),
        source: sources.events,
      }
    }),
  ]
}

/** Without shutdown a login stays in the browser for up to a week (fact 2.3, fact 11.9). */
function shutdownNote({ scripts, text }: Page): Finding[] {
  const about = scripts.filter(isAboutIntercom)
  const boots = about.flatMap(({ settings }) => settings).filter(({ by }) => by !== "update")
  const isLogin = boots.some(({ given }) =>
    given.entries.some(({ name }) => ["user_id", "email", "intercom_user_jwt"].includes(name)),
  )
  if (!isLogin || /\bshutdown\b/.test(text)) return []
  return [
    {
      rule: "shutdown-missing",
      severity: "note",
      title: "Somebody is logged in here, and nothing calls shutdown.",
      reason: "Without it the conversations stay open on this browser for up to a week, for whoever comes next.",
      fix: "Call it when they log out.",
      replacement: 'Intercom("shutdown")',
      source: sources.endSession,
    },
  ]
}
