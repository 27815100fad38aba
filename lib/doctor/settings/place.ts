// Which workspace is meant, and where it is: app_id, api_base and region.
import type { Finding, Region } from "../finding"
import { apiHosts } from "../policy/needed-hosts"
import { sources } from "../sources"
import { entryOf, type Given, textOf } from "./given"

const regionNames: Record<Region, string> = { us: "the US", eu: "the EU", au: "Australia" }

export type Place = {
  /** As it was said, or undefined where nobody did. */
  region: Region | undefined
  /** Given to the npm client, which has a region and makes api_base of it. */
  isNpmClient: boolean
}

/** What names the workspace and its servers (fact 1.7, fact 1.8, fact 1.11, fact 1.12). */
export function placeFindings(given: Given, place: Place): Finding[] {
  return [...appIdFindings(textOf(given, "app_id")), ...baseFindings(given, place), ...regionFindings(given, place)]
}

export function appIdFindings(appId: string | null): Finding[] {
  if (appId === null) return []
  const isPlaceholder = isPlaceholderId(appId)
  if (!isPlaceholder && /^[A-Za-z0-9]+$/.test(appId)) return []
  return [
    {
      rule: isPlaceholder ? "app-id-placeholder" : "app-id-shape",
      severity: isPlaceholder ? "error" : "warning",
      title: `${JSON.stringify(appId.slice(0, 60))} ${isPlaceholder ? "stands for an App ID, and is none" : "does not look like an App ID"}.`,
      reason: "Without a known App ID nothing is thrown; the Messenger just stays away.",
      fix: "Take the short code of letters and digits behind /apps/ in the address of your Intercom.",
      replacement: 'app_id: "ab12cd34"',
      source: sources.installation,
    },
  ]
}

function isPlaceholderId(appId: string): boolean {
  if (/^(?:<.*>|\{\{.*\}\}|\$\{.*\}|%.*%|\[.*\]|\.{3}|…|)$/.test(appId.trim())) return true
  return /your|^(?:app|workspace)[_-]?id$|^abcd1234$|^x+$|placeholder|example|change.?me/i.test(appId)
}

function baseFindings(given: Given, { region, isNpmClient }: Place): Finding[] {
  const base = entryOf(given, "api_base")
  if (isNpmClient) return base ? [overwritten] : []
  const text = textOf(given, "api_base")
  if (text === null) {
    // What has no app_id is an update, or a part of the settings.
    const isMissing = !base && given.isWhole && entryOf(given, "app_id")
    return isMissing && region && region !== "us" ? [baseMissing(region)] : []
  }
  const found = regionOfBase(text)
  if (!found)
    return /\.intercom-messenger\.com\/?$/.test(text) || text.includes("localhost") ? [] : [baseUnknown(region)]
  return region && found !== region ? [baseElsewhere(found, region)] : []
}

/** Whose server an address is; null where it is none of them. */
export function regionOfBase(base: string): Region | null {
  const plain = base.trim().replace(/\/+$/, "")
  const found = Object.entries(apiHosts).find(([, host]) => host === plain)
  return (found?.[0] as Region | undefined) ?? null
}

function baseMissing(region: Region): Finding {
  return {
    rule: "api-base-missing",
    severity: "error",
    title: `There is no api_base, so the Messenger asks the servers in the US.`,
    reason: `A workspace in ${regionNames[region]} is not known there, and nothing boots.`,
    fix: "Add the address of your region.",
    replacement: `api_base: "${apiHosts[region]}"`,
    source: sources.installation,
  }
}

function baseElsewhere(found: Region, region: Region): Finding {
  return {
    rule: "api-base-region",
    severity: "error",
    title: `api_base is the server of ${regionNames[found]}, and the workspace is in ${regionNames[region]}.`,
    reason: "Each region knows its own workspaces only, so nothing boots.",
    fix: "Write the address of your region.",
    replacement: `api_base: "${apiHosts[region]}"`,
    source: sources.installation,
  }
}

function baseUnknown(region: Region | undefined): Finding {
  return {
    rule: "api-base-unknown",
    severity: "warning",
    title: "api_base is none of Intercom's addresses.",
    reason: `They are ${Object.values(apiHosts).join(", ")}, by https and without a path.`,
    fix: "Write the one of your region, exactly.",
    replacement: `api_base: "${apiHosts[region ?? "us"]}"`,
    source: sources.installation,
  }
}

const overwritten: Finding = {
  rule: "api-base-overwritten",
  severity: "warning",
  title: "The npm client writes its own api_base over this one.",
  reason: "It makes api_base of its option region, which is us where nothing else is said.",
  fix: "Give region instead: us, eu, or ap for Australia.",
  replacement: 'region: "eu"',
  source: sources.npmClient,
}

function regionFindings(given: Given, { isNpmClient }: Place): Finding[] {
  const entry = entryOf(given, "region")
  if (!entry) return []
  const region = textOf(given, "region")
  if (!isNpmClient) return [regionWithoutClient(region)]
  if (region === null || ["us", "eu", "ap"].includes(region)) return []
  return [
    {
      rule: "region-unknown",
      severity: "error",
      title: `The npm client does not know the region ${JSON.stringify(region.slice(0, 60))}.`,
      reason: "Its regions are us, eu and ap; with any other it has no server to ask.",
      fix: "Australia is ap there.",
      replacement: `region: "${region === "au" ? "ap" : "us"}"`,
      source: sources.npmClient,
    },
  ]
}

function regionWithoutClient(region: string | null): Finding {
  const base = region === "eu" ? apiHosts.eu : region === "au" || region === "ap" ? apiHosts.au : apiHosts.us
  return {
    rule: "region-without-client",
    severity: "warning",
    title: "region is an option of the npm client only.",
    reason: "For the script itself it is an attribute of the person; what chooses the servers is api_base.",
    fix: "Give api_base, unless these settings go to @intercom/messenger-js-sdk.",
    replacement: `api_base: "${base}"`,
    source: sources.npmClient,
  }
}
