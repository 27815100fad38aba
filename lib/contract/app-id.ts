import * as z from "zod/mini"

/** An App ID: letters, digits, hyphens and underscores. */
export const appIdSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{3,64}$/, "must be 3 to 64 letters, digits, hyphens or underscores"))

export const demoAppId = "demo"
