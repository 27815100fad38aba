// Who may do what in a workspace: access tokens with scopes, and the browsers that were connected by one.
import { z } from "zod"

/**
 * `read`: people, events, conversations and the like. `write`: answering, authoring, settings, names. `secrets`: the signing
 * secret, whether logins must be proven, access tokens, connected browsers, and the workspace's end.
 */
export const accessScopes = ["read", "write", "secrets"] as const

const scopesSchema = z.array(z.enum(accessScopes))

/** An access token as its workspace's team sees it: never the token itself. */
export const accessTokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  scopes: scopesSchema,
  created_at: z.number(),
  /** When another token took its place under the same name and scopes. */
  rotated_at: z.number().nullable(),
  /** To about a minute. */
  last_used_at: z.number().nullable(),
  revoked_at: z.number().nullable(),
})

/** `POST …/access-tokens`: nobody gives away a scope that they do not have. */
export const createAccessTokenSchema = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: scopesSchema.min(1, "must name read, write or secrets").max(10),
})

/** Answers creating and rotating; the token is shown once. */
export const createdAccessTokenSchema = accessTokenSchema.extend({ access_token: z.string() })

/** A browser that may use the workspace: without a token it is the one that made it, and may do everything. */
export const connectedBrowserSchema = z.object({
  id: z.string(),
  access_token: z.object({ id: z.string(), name: z.string() }).nullable(),
  scopes: scopesSchema,
  created_at: z.number(),
})

export type AccessScope = (typeof accessScopes)[number]
export type AccessTokenResource = z.infer<typeof accessTokenSchema>
export type CreateAccessToken = z.infer<typeof createAccessTokenSchema>
export type CreatedAccessToken = z.infer<typeof createdAccessTokenSchema>
export type ConnectedBrowser = z.infer<typeof connectedBrowserSchema>
