// Names both sides agree on, without zod, so that the SDK and the preview frame can carry them.

/** `globalThis[Symbol.for(probeKey)]` is where the SDK looks for a probe (probe.ts). */
export const probeKey = "messenger.probe"

export const consoleLevels = ["debug", "log", "info", "warn", "error"] as const

/** First message of a preview frame, and the page's answer (frame.ts). */
export const helloType = "messenger-playground:hello"
export const connectType = "messenger-playground:connect"
