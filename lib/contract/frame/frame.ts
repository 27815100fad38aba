// What the playground page and its sandboxed preview frame say to each other.
//
// The frame's document says `hello` to its parent by postMessage, when it loads and whenever it is asked; the page
// answers `connect` with one end of a MessageChannel, once for each document, after checking that the message came from
// its own frame. Everything later goes over that port.
// A document that goes says `leaving`: one that loads in its place without a `hello` is no preview.
// The frame runs strangers' code, so the page parses every message and drops what does not fit, and what it shows as
// stored comes from the server, never from here. A frame serves one run: `run` is sent once to each
// document, all else any time after.
import * as z from "zod/mini"
import { consoleLevels, helloType, maxCompletions, maxGroups, maxNameLength, maxPointedIds } from "../names"
import { addressSchema, arrivalSchema, moveSchema } from "./address"
import { effectSchema } from "./probe"

/** `id` is random, and another one for each document that the frame loads. */
export const helloSchema = z.object({ type: z.literal(helloType), id: z.string().check(z.maxLength(64)) })

/** One cookie of the virtual browser. */
export const cookieSchema = z.object({
  name: z.string().check(z.maxLength(4_096)),
  value: z.string().check(z.maxLength(8_192)),
  path: z.string().check(z.maxLength(1_024)),
  /** Epoch milliseconds; null ends with the browser session. */
  expires: z.nullable(z.number()),
})

const storageSchema = z.record(z.string(), z.string())

/** What the virtual browser keeps between runs. */
export const jarSchema = z.object({
  cookies: z.array(cookieSchema).check(z.maxLength(300)),
  localStorage: storageSchema,
  sessionStorage: storageSchema,
})

/** Settings the page gives every snippet, so that `boot` needs no App ID. */
export const frameSettingsSchema = z.object({ app_id: z.string(), api_base: z.string() })

export type Cookie = z.infer<typeof cookieSchema>
export type Jar = z.infer<typeof jarSchema>
export type FrameSettings = z.infer<typeof frameSettingsSchema>

/** A test clock: so many milliseconds ahead of the real time, or standing still at one (epoch milliseconds). */
export type FrameClock = { offsetMs: number; frozenAt: number | null }

export type ToFrame =
  | {
      type: "run"
      runId: number
      html: string
      css: string
      /** As in `PageParts`, and the same for the body. */
      htmlAttributes: string
      bodyAttributes: string
      head: string
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
      /** What the page's time goes by; null for the real one. */
      clock: FrameClock | null
    }
  /** To a frame that waits for its run: fetch these modules, which that run may import. */
  | { type: "preload"; modules: string[] }
  | { type: "style"; css: string }
  /** The visitor changed cookies or storage from outside. */
  | { type: "jar"; jar: Jar }
  /** The workspace's clock was moved. */
  | { type: "clock"; clock: FrameClock | null }
  /** What of the Messenger is marked from now on: all that shows one of these ids (probe.ts). */
  | { type: "mark"; ids: string[] }
  /** As the bar of a browser: another page, or steps of its history, of which 0 loads it anew. */
  | { type: "open"; address: string }
  | { type: "go"; delta: number }
  /** A line that somebody entered into the console, compiled (lib/playground/bundler/console). Answered by `evaluated`. */
  | { type: "evaluate"; input: number; code: string; names: string[]; isAwaiting: boolean }
  /** What may follow in such a line: members of `path`, of which the last begins with `prefix`. Answered by `completions`. */
  | { type: "complete"; question: number; path: string[]; prefix: string }

/**
 * Where something happened (1-based): in the HTML pane, or in code that ran, which the page maps to the script pane, or to
 * the line of the console with that number.
 */
const positionSchema = z.nullable(
  z.discriminatedUnion("pane", [
    z.object({ pane: z.enum(["html", "script"]), line: z.number(), column: z.number() }),
    z.object({ pane: z.literal("console"), input: z.number(), line: z.number(), column: z.number() }),
  ]),
)

export type Position = NonNullable<z.infer<typeof positionSchema>>

const errorSchema = z.object({
  type: z.literal("error"),
  kind: z.enum(["error", "rejection", "resource", "policy"]),
  message: z.string().check(z.maxLength(10_000)),
  stack: z.string().check(z.maxLength(20_000)),
  /** Snapshot of what was thrown, where message and stack do not say it all. */
  thrown: z.optional(z.unknown()),
  position: positionSchema,
  at: z.number(),
})

/** What a snippet did, for the inspector: a line, an error, a call, and what the SDK says became of it. */
const frameEntrySchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("console"),
    level: z.enum(consoleLevels),
    /** What it is, where that is no line of text: values in full, as a table, the head of a group, the end of all before. */
    form: z.optional(z.enum(["dir", "table", "group", "clear"])),
    /** Snapshots (snapshot.ts), parsed when they are shown. */
    values: z.array(z.unknown()).check(z.maxLength(100)),
    /** Ids of the groups it is in. */
    groups: z.optional(z.array(z.number()).check(z.maxLength(maxGroups))),
    /** Of the head of a group: its own id. */
    group: z.optional(z.object({ id: z.number(), isCollapsed: z.boolean() })),
    position: positionSchema,
    at: z.number(),
  }),
  errorSchema,
  z.object({
    type: z.literal("call"),
    traceId: z.string().check(z.maxLength(64)),
    method: z.string().check(z.maxLength(200)),
    /** Snapshots of the arguments. */
    args: z.array(z.unknown()).check(z.maxLength(20)),
    position: positionSchema,
    /** True for the boot that the SDK makes from intercomSettings. */
    isAutomatic: z.boolean(),
    /** Somebody had pressed something on the page before. */
    isAfterPress: z.optional(z.boolean()),
    at: z.number(),
  }),
  z.object({
    type: z.literal("effect"),
    traceId: z.nullable(z.string().check(z.maxLength(64))),
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
  /** What of the Messenger is pointed at, or has the focus: ids of what it shows, the innermost first; none elsewhere. */
  z.object({
    type: z.literal("pointed"),
    runId: z.number(),
    ids: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(maxPointedIds)),
  }),
  /** A blocking dialog opens or closed: silence in between is no hang. */
  z.object({ type: z.literal("modal"), open: z.boolean() }),
  z.object({
    type: z.literal("entries"),
    runId: z.number(),
    /** How many entries were left out before these because the snippet was faster than anyone could read. */
    skipped: z.int().check(z.gte(0)),
    entries: z.array(frameEntrySchema).check(z.maxLength(1_000)),
  }),
  z.object({ type: z.literal("jar"), runId: z.number(), jar: jarSchema }),
  /** What a line of the console gave, or threw. */
  z.object({
    type: z.literal("evaluated"),
    runId: z.number(),
    outcome: z.discriminatedUnion("type", [
      z.object({ type: z.literal("result"), value: z.unknown(), at: z.number() }),
      errorSchema,
    ]),
  }),
  z.object({
    type: z.literal("completions"),
    runId: z.number(),
    question: z.number(),
    names: z.array(z.string().check(z.maxLength(maxNameLength))).check(z.maxLength(maxCompletions)),
  }),
])

export type FromFrame = z.infer<typeof fromFrameSchema>

/** Bytes of storage the virtual browser keeps, by key and value together. */
export const jarCharacters = 1_000_000
