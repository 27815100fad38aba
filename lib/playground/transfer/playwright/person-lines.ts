import type { Person } from "@/lib/contract/playground/person"
import type { UserResource } from "@/lib/contract/playground/playground"
import { writeValue } from "./write-value"
import { isWritten } from "./written-in"

type Stored = Pick<UserResource, "custom_attributes"> & Record<string, unknown>
type Fields = Record<string, unknown>
type Expected = { person: Person; given: Fields; stored: Stored | undefined; code: string }

/** The line that expects a person with those of the given fields that were stored as they were given. */
export function personLine({ person, given, stored, code }: Expected): string {
  const { user_id, email, role } = person
  const { own, custom } = fieldsOf({ given, stored, code })
  if (user_id !== null && isWritten(code, user_id)) {
    const fields = { ...custom, ...own }
    const more = Object.keys(fields).length > 0 ? `, ${writeValue(fields)}` : ""
    return `await expect(messenger).toHaveUser(${writeValue(user_id)}${more})`
  }
  if (user_id === null && email !== null && isWritten(code, email)) {
    const { email: _, ...others } = own
    const fields = { ...others, role, ...(Object.keys(custom).length > 0 && { custom_attributes: custom }) }
    return `await expect.poll(() => messenger.user(${writeValue({ email })})).toMatchObject(${writeValue(fields)})`
  }
  return `await expect.poll(async () => (await messenger.users()).map(({ role }) => role)).toContain(${writeValue(role)})`
}

/** By what a test names the person; null where that is another one in each run. */
export function nameOf({ user_id, email }: Person, code: string): string | null {
  if (user_id !== null) return isWritten(code, user_id) ? writeValue(user_id) : null
  return email !== null && isWritten(code, email) ? writeValue({ email }) : null
}

function fieldsOf({ given, stored, code }: Omit<Expected, "person">): { own: Fields; custom: Fields } {
  const [own, custom]: [Fields, Fields] = [{}, {}]
  if (!stored) return { own, custom }
  for (const [name, value] of Object.entries(given)) {
    const isCustom = Object.hasOwn(stored.custom_attributes, name)
    const kept = isCustom ? stored.custom_attributes[name] : Object.hasOwn(stored, name) ? stored[name] : undefined
    if (name === "user_id" || !isSame(value, kept) || !isWritten(code, kept)) continue
    if (isCustom) custom[name] = kept
    else own[name] = kept
  }
  return { own, custom }
}

/** Lists and objects, such as companies, are stored as something else. */
function isSame(given: unknown, kept: unknown) {
  if (typeof given === "string" && typeof kept === "string") return given.toLowerCase() === kept.toLowerCase()
  return typeof given !== "object" && given === kept
}
