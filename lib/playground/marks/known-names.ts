// The methods and settings of the API, read from the declarations that the editor completes by.
import { intercomTypes } from "@/generated/intercom-types"

/** Accepted for the sake of clients that call them by mistake, and offered nowhere (fact 4.8). */
const accepted = ["hideMessages", "onActivatorclick"]

const declared = Array.from(intercomTypes.matchAll(/\(method: "(\w+)"/g), ([, name = ""]) => name)

/** The methods that are offered. */
export const methods: readonly string[] = [...new Set(declared)]

export function isMethod(name: string): boolean {
  return methods.includes(name) || accepted.includes(name)
}

/** The keys of settings, and those of a company in them. */
export const settingKeys = new Set([...keysOf("IntercomMessengerSettings"), ...keysOf("IntercomPersonData")])
export const companyKeys = new Set(keysOf("IntercomCompany"))

function keysOf(type: string): string[] {
  const [, body = ""] = new RegExp(`^type ${type} = \\{$([\\s\\S]*?)^\\}$`, "m").exec(intercomTypes) ?? []
  return Array.from(body.matchAll(/^ {2}(\w+)\??:/gm), ([, name = ""]) => name)
}
