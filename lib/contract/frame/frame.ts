// What the playground page and its sandboxed preview frame say to each other.
//
// The frame's document says `hello` to its parent by postMessage, when it loads and whenever it is asked; the page
// answers `connect` with one end of a MessageChannel, once for each document, after checking that the message came from
// its own frame. Everything later goes over that port.
// A document that goes says `leaving`: one that loads in its place without a `hello` is no preview.
// The frame runs strangers' code, so the page parses every message and drops what does not fit, and what it shows as
// stored comes from the server, never from here. A frame serves one run: `run` is sent once to each
// document, all else any time after.
import { z } from "zod"
import { consoleLevels, helloType, maxGroups } from "../names"
import { addressSchema, arrivalSchema, moveSchema } from "./address"
import { effectSchema } from "./probe"

/** `id` is random, and another one for each document that the frame loads. */
export const helloSchema = z.object({ type: z.literal(helloType), id: z.string().max(64) })

/** One cookie of the virtual browser. */
export const cookieSchema = z.object({
  name: z.string().max(4_096),
  value: z.string().max(8_192),
  path: z.string().max(1_024),
  /** Epoch milliseconds; null ends with the browser session. */
  expires: z.number().nullable(),
})

const storageSchema = z.record(z.string(), z.string())

/** What the virtual browser keeps between runs. */
export const jarSchema = z.object({
  cookies: z.array(cookieSchema).max(300),
  localStorage: storageSchema,
  sessionStorage: storageSchema,
})

/** Settings the page gives every snippet, so that `boot` needs no App ID. */
export const frameSettingsSchema = z.object({ app_id: z.string(), api_base: z.string() })

export type Cookie = z.infer<typeof cookieSchema>
export type Jar = z.infer<typeof jarSchema>
export type FrameSettings = z.infer<typeof frameSettingsSchema>

export type ToFrame =
  | {
      type: "run"
      runId: number
      html: string
      css: string
      code: string
      kind: "classic" | "module"
      /** As in `Compiled`. */
      imports: string[]
      packages: Record<string, string>
      settings: FrameSettings
      /** App IDs of other workspaces, as in a pasted snippet, that stand for the one of the settings. */
      standIns: string[]
      jar: Jar
      /** Where the page is; null where the frame's document is there already. */
      address: string | null
      /** The address whose link led there; empty where none did. */
      cameFrom: string
    }
  | { type: "style"; css: string }
  /** The visitor changed cookies or storage from outside. */
  | { type: "jar"; jar: Jar }
  /** As the bar of a browser: another page, or steps of its history, of which 0 loads it anew. */
  | { type: "open"; address: string }
  | { type: "go"; delta: number }

/** Where something happened (1-based): in the HTML pane, or in the code that ran, which the page maps to the script pane. */
const positionSchema = z.object({ pane: z.enum(["html", "script"]), line: z.number(), column: z.number() }).nullable()

export type Position = NonNullable<z.infer<typeof positionSchema>>

/** What a snippet did, for the inspector: a line, an error, a call, and what the SDK says became of it. */
const frameEntrySchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("console"),
    level: z.enum(consoleLevels),
    /** What it is, where that is no line of text: values in full, as a table, the head of a group, the end of all before. */
    form: z.enum(["dir", "table", "group", "clear"]).optional(),
    /** Snapshots (snapshot.ts), parsed when they are shown. */
    values: z.array(z.unknown()).max(100),
    /** Ids of the groups it is in. */
    groups: z.array(z.number()).max(maxGroups).optional(),
    /** Of the head of a group: its own id. */
    group: z.object({ id: z.number(), isCollapsed: z.boolean() }).optional(),
    position: positionSchema,
    at: z.number(),
  }),
  z.object({
    type: z.literal("error"),
    kind: z.enum(["error", "rejection", "resource", "policy"]),
    message: z.string().max(10_000),
    stack: z.string().max(20_000),
    /** Snapshot of what was thrown, where message and stack do not say it all. */
    thrown: z.unknown().optional(),
    position: positionSchema,
    at: z.number(),
  }),
  z.object({
    type: z.literal("call"),
    traceId: z.string().max(64),
    method: z.string().max(200),
    /** Snapshots of the arguments. */
    args: z.array(z.unknown()).max(20),
    position: positionSchema,
    /** True for the boot that the SDK makes from intercomSettings. */
    isAutomatic: z.boolean(),
    at: z.number(),
  }),
  z.object({
    type: z.literal("effect"),
    traceId: z.string().max(64).nullable(),
    effect: effectSchema,
    at: z.number(),
  }),
])

export type FrameEntry = z.infer<typeof frameEntrySchema>

export const fromFrameSchema = z.discriminatedUnion("type", [
  /** The SDK has loaded: this frame can take a run. */
  z.object({ type: z.literal("ready"), address: addressSchema, arrival: arrivalSchema }),
  z.object({ type: z.literal("executed"), runId: z.number(), at: z.number() }),
  z.object({ type: z.literal("painted"), runId: z.number(), at: z.number() }),
  /** Sent five times a second; its absence means that the frame's thread is busy. */
  z.object({ type: z.literal("beat") }),
  /** This document goes, for another one of this site or for itself anew. */
  z.object({ type: z.literal("leaving") }),
  /** The page changed its address, and is still there. */
  z.object({ type: z.literal("address"), runId: z.number(), move: moveSchema, address: addressSchema }),
  /** The page shows a field for a password, or no longer does. */
  z.object({ type: z.literal("password"), runId: z.number(), isShown: z.boolean() }),
  /** A blocking dialog opens or closed: silence in between is no hang. */
  z.object({ type: z.literal("modal"), open: z.boolean() }),
  z.object({
    type: z.literal("entries"),
    runId: z.number(),
    /** How many entries were left out before these because the snippet was faster than anyone could read. */
    skipped: z.number().int().min(0),
    entries: z.array(frameEntrySchema).max(1_000),
  }),
  z.object({ type: z.literal("jar"), runId: z.number(), jar: jarSchema }),
])

export type FromFrame = z.infer<typeof fromFrameSchema>

/** Bytes of storage the virtual browser keeps, by key and value together. */
export const jarCharacters = 1_000_000
