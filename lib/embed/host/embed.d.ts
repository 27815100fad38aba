/** What an embed holds. */
export type EmbedFiles = {
  html: string
  css: string
  script: string
  /** Files that the script imports, by name, such as `cart.ts`. */
  named: Record<string, string>
  /** Scripts, styles, attributes and head of the page, and what imports resolve to, as a saved snippet has them. */
  settings: EmbedSettings
}

export type EmbedSettings = {
  scripts: string[]
  styles: string[]
  html_attributes: string
  body_attributes: string
  head: string
  imports: Record<string, string>
}

export type EmbedState = {
  files: EmbedFiles
  /** Whether they differ from what was saved. */
  isEdited: boolean
  /** `busy` while the running code does not answer, as in an endless loop. */
  phase: "stopped" | "starting" | "running" | "busy"
}

/** One call of `Intercom(method, ...args)` that the running code made. */
export type EmbedCall = {
  method: string
  /** Copies: what is long or deep is cut, and a function is its text. */
  args: unknown[]
  /** Epoch milliseconds. */
  at: number
}

/** Thrown by what an embed refuses; `field` says which part of the request is wrong, such as `files.script`. */
export declare class EmbedError extends Error {
  readonly field: string | null
}

export type Embed = {
  /** Fulfilled when the embed can be talked to. Whatever is asked before waits for it. */
  ready: Promise<void>
  get(): Promise<EmbedState>
  /** Replaces what is named, and leaves the rest. It runs nothing. */
  set(files: Partial<EmbedFiles>): Promise<EmbedState>
  /** Runs what the panes hold. Fails where it cannot be built. */
  run(): Promise<EmbedState>
  stop(): Promise<EmbedState>
  /** Calls the listener for each call of Intercom from now on. Answers how to stop that. */
  watch(listener: (call: EmbedCall) => void): Promise<() => void>
  /** Listens no longer; what still waits for an answer fails. */
  close(): void
}

/** Talks to the embed in this iframe. */
export declare function connectEmbed(iframe: HTMLIFrameElement): Embed
