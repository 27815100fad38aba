import { type UserResource, userResourceSchema } from "@/lib/contract/playground/playground"
import { Failure } from "../failure"
import type { WorkspaceAccess } from "../workspace/request"
import { listAll } from "./lists"
import type { Who } from "./types"

export function listPeople(access: WorkspaceAccess): Promise<UserResource[]> {
  return listAll(access, "users", userResourceSchema)
}

/** The one person meant; null where there is none. Throws where an email is that of several. */
export async function findPerson(access: WorkspaceAccess, who: Who): Promise<UserResource | null> {
  const [found, ...others] = (await listPeople(access)).filter((person) => isMeant(person, who))
  if (others.length > 0) throw new Failure(`Several people are ${sayWho(who)}. Name one by user_id or id.`)
  return found ?? null
}

/** Throws, with who is there, where there is none. */
export async function getPerson(access: WorkspaceAccess, who: Who): Promise<UserResource> {
  const found = await findPerson(access, who)
  if (found) return found
  throw new Failure(`Nobody is ${sayWho(who)}. ${sayPeople(await listPeople(access))}`)
}

function isMeant(person: UserResource, who: Who): boolean {
  if (typeof who === "string") return person.user_id === who
  if ("id" in who) return person.id === who.id
  if ("user_id" in who) return person.user_id === who.user_id
  return person.email === who.email.toLowerCase()
}

export function sayWho(who: Who): string {
  return typeof who === "string" ? `"${who}"` : (Object.values(who).map((value) => `"${value}"`)[0] ?? "")
}

const peopleShown = 5

/** Who is there, in a sentence. */
export function sayPeople(people: Pick<UserResource, "user_id" | "email" | "role">[]): string {
  if (people.length === 0) return "Nobody has booted yet."
  const names = people.slice(0, peopleShown).map(({ user_id, email, role }) => user_id ?? email ?? `a ${role}`)
  const more = people.length > peopleShown ? ` and ${people.length - peopleShown} more` : ""
  return `There ${people.length === 1 ? "is" : "are"}: ${names.join(", ")}${more}.`
}
