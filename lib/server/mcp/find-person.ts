import "server-only"
import { AppError, notFound } from "../common/errors"
import { listUsers } from "../people/users"

/** Our id of the one person that somebody calls by any of their ids or their email. */
export async function findPersonId(workspaceId: string, person: string): Promise<string> {
  const { data, next } = await listUsers({ workspaceId, search: person, limit: 1 })
  const [found] = data
  if (!found) throw notFound("person", { check: "the person's id or email", field: "person" })
  if (next === null) return found.id
  throw new AppError({
    code: "email_ambiguous",
    message: `Name the person by the id that list_people answers: several are known as "${person}".`,
    field: "person",
  })
}
