import { differencesOf, say } from "../matches"
import { sayPeople } from "../people"
import type { Messenger, Patience, Person } from "../types"
import { type Asker, judge, type Verdict } from "./verdict"

/** Passes once there is such a user, of whom these fields and custom attributes are stored. */
export function toHaveUser(
  this: Asker,
  messenger: Messenger,
  user_id: string,
  fields: Record<string, unknown> = {},
  { timeoutMs }: Patience = {},
): Promise<Verdict> {
  const differences = async () => {
    const person = await messenger.user(user_id)
    return person && differencesOf(attributesOf(person), fields)
  }
  return judge({
    messenger,
    asker: this,
    ...(timeoutMs !== undefined && { timeoutMs }),
    expected: `a user "${user_id}"${Object.keys(fields).length > 0 ? ` with ${say(fields)}` : ""}`,
    isThere: async () => (await differences())?.length === 0,
    async reasons() {
      const found = await differences()
      return found ? [`There is one, but: ${found.join(", ")}.`] : [sayPeople(await messenger.users())]
    },
  })
}

/** As a page gives them to `boot` and `update`: in one object. */
function attributesOf({ custom_attributes, ...person }: Person): Record<string, unknown> {
  return { ...custom_attributes, ...person }
}
