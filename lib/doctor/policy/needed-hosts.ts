import type { Region } from "../finding"

export type NeededSource = {
  source: string
  /** Without it the Messenger does not start or gets nothing new; without the others a part of it stays empty. */
  isEssential: boolean
}

/** Directives that list hosts, with what of the Messenger each lets pass. */
export const needs = {
  "script-src": "the Messenger's own code",
  "connect-src": "what the Messenger asks its servers, and what they send",
  "img-src": "pictures and avatars",
  "media-src": "sounds and videos",
  "font-src": "the Messenger's fonts",
  "frame-src": "sheets and videos in messages",
  "form-action": "forms that the Messenger sends",
} as const

export type HostDirective = keyof typeof needs

/** What is regional is needed for the workspace's own region only (fact 16.3, fact 16.4). */
export function neededSources(directive: HostDirective, region: Region): NeededSource[] {
  const { essential = [], other } = hosts[directive](region)
  return [
    ...essential.map((source) => ({ source, isEssential: true })),
    ...other.map((source) => ({ source, isEssential: false })),
  ]
}

export const apiHosts: Record<Region, string> = {
  us: "https://api-iam.intercom.io",
  eu: "https://api-iam.eu.intercom.io",
  au: "https://api-iam.au.intercom.io",
}

const apis = { us: "api", eu: "api.eu", au: "api.au" }
const apps = { us: "messenger-apps", eu: "messenger-apps.eu", au: "messenger-apps.au" }
const streams = {
  us: ["nexus-websocket-a", "nexus-websocket-b"],
  eu: ["nexus-europe-websocket"],
  au: ["nexus-australia-websocket"],
}
const uploads = {
  us: ["https://uploads.intercomcdn.com"],
  eu: ["https://uploads.intercomcdn.eu", "https://uploads.eu.intercomcdn.com"],
  au: ["https://uploads.au.intercomcdn.com"],
}
const downloads = {
  us: "https://downloads.intercomcdn.com",
  eu: "https://downloads.intercomcdn.eu",
  au: "https://downloads.au.intercomcdn.com",
}
const assets = {
  us: "https://static.intercomassets.com",
  eu: "https://static.intercomassets.eu",
  au: "https://static.au.intercomassets.com",
}
const attachments = {
  us: Array.from({ length: 9 }, (_, index) => `https://*.intercom-attachments-${index + 1}.com`),
  eu: ["https://*.intercom-attachments.eu"],
  au: ["https://*.au.intercom-attachments.com"],
}

const hosts: Record<HostDirective, (region: Region) => { essential?: string[]; other: string[] }> = {
  "script-src": () => ({
    essential: ["https://widget.intercom.io", "https://js.intercomcdn.com"],
    other: ["https://app.intercom.io"],
  }),
  "connect-src": (region) => ({
    essential: [apiHosts[region], ...streams[region].flatMap((name) => bothSchemes(`${name}.intercom.io`))],
    other: [
      ...["https://via.intercom.io", `https://${apis[region]}.intercom.io`, "https://api-ping.intercom.io"],
      ...bothSchemes("*.intercom-messenger.com"),
      ...[...uploads[region], "https://uploads.intercomusercontent.com"],
    ],
  }),
  "img-src": (region) => ({
    other: [
      ...["blob:", "data:", "https://js.intercomcdn.com", assets[region], downloads[region]],
      ...["https://uploads.intercomusercontent.com", "https://gifs.intercomcdn.com"],
      ...["https://video-messages.intercomcdn.com", `https://${apps[region]}.intercom.io`, ...attachments[region]],
    ],
  }),
  "media-src": (region) => ({ other: ["https://js.intercomcdn.com", downloads[region]] }),
  "font-src": () => ({ other: ["https://js.intercomcdn.com", "https://fonts.intercomcdn.com"] }),
  "frame-src": () => ({
    other: [
      ...["https://intercom-sheets.com", "https://www.intercom-reporting.com", "https://www.youtube.com"],
      ...["https://player.vimeo.com", "https://fast.wistia.net"],
    ],
  }),
  "form-action": (region) => ({ other: ["https://intercom.help", apiHosts[region]] }),
}

function bothSchemes(host: string): string[] {
  return [`https://${host}`, `wss://${host}`]
}
