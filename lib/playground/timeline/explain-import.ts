import { carriedVersions } from "@/generated/carried"

const names = Object.keys(carriedVersions).join(", ")

/** An error of what could not be loaded; where that was a package of the CDN, with what needs none. */
export function explainImport(message: string, imports: readonly string[]): string {
  const isOfScript = imports.some((address) => message.includes(address))
  if (!isOfScript || message.includes("/packages/")) return message
  return `${message} Without the CDN there are ${names}, which this server carries.`
}
