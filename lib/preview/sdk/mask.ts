/** What stands for a credential. */
const mask = "••••••"

/**
 * A call's arguments without the tokens that a page gives for others (fact 2.10, fact 15.11): nothing that
 * follows the calls shows or keeps them. What the workspace's data connector was given is told by length and fingerprint.
 */
export function maskTokens(method: unknown, args: unknown[]): unknown[] {
  return args.map((arg, index) => (method === "setAuthTokens" && index === 0 ? maskValues(arg) : maskSettings(arg)))
}

function maskSettings(settings: unknown): unknown {
  if (!isRecord(settings)) return settings
  const masked = { ...settings }
  if ("salesforce_identity_token" in masked) masked.salesforce_identity_token = mask
  if ("auth_tokens" in masked) masked.auth_tokens = maskValues(masked.auth_tokens)
  return masked
}

function maskValues(tokens: unknown): unknown {
  return isRecord(tokens) ? Object.fromEntries(Object.keys(tokens).map((name) => [name, mask])) : mask
}

/** The SDK's copies of what a page gave are plain. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
