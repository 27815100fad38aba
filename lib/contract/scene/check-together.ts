// What the parts of a scene say together: each thing once, and nothing that names what is not there.
import type { z } from "zod"
import { limits } from "../limits"
import type { Scene } from "./parts"

type Path = (string | number)[]

/** Adds an issue for each duplicate and for each reference to nothing. */
export function checkTogether(scene: Scene, context: z.RefinementCtx): void {
  const { team, attributes, event_names: eventNames, companies, people, outbounds, articles } = scene
  const add = (path: Path, message: string) => context.addIssue({ code: "custom", path, message })

  /** Each key belongs to one; null is nobody's. */
  function checkOnce<Item>(list: keyof Scene, items: Item[], field: string, keyOf: (item: Item) => string | null) {
    const seen = new Map<string, number>()
    items.forEach((item, index) => {
      const key = keyOf(item)
      if (key === null) return
      const first = seen.get(key)
      if (first === undefined) seen.set(key, index)
      else add([list, index, field], `is the same as that of ${list}.${first}; each may be there once`)
    })
  }

  checkOnce("team", team, "email", ({ email }) => email)
  checkOnce("attributes", attributes, "name", ({ subject, name }) => `${subject} ${name}`)
  checkOnce("event_names", eventNames, "name", ({ name }) => name)
  checkOnce("companies", companies, "company_id", ({ company_id }) => company_id)
  checkOnce("people", people, "user_id", ({ user_id }) => user_id ?? null)
  // By an email alone one user is found; leads who gave the same one are different people.
  checkOnce("people", people, "email", ({ role, user_id, email }) =>
    role === "user" && user_id === undefined ? (email ?? null) : null,
  )
  checkOnce("outbounds", outbounds, "number", ({ number }) => String(number))
  checkOnce("articles", articles, "number", ({ number }) => String(number))

  const companyIds = new Set(companies.map(({ company_id }) => company_id))
  const emails = new Set(team.map(({ email }) => email))
  const eventIds = new Set<string>()
  people.forEach((person, index) => {
    const own = new Set<string>()
    person.companies.forEach((id, at) => {
      if (!companyIds.has(id)) add(["people", index, "companies", at], `names "${id}", which is not in companies`)
      else if (own.has(id)) add(["people", index, "companies", at], `names "${id}" twice`)
      own.add(id)
    })
    person.events.forEach(({ id }, at) => {
      if (id === undefined) return
      if (eventIds.has(id)) add(["people", index, "events", at, "id"], "is the id of another event")
      eventIds.add(id)
    })
  })
  const most = { events: limits.sceneEvents, companies: limits.sceneMemberships } as const
  for (const list of ["events", "companies"] as const) {
    const count = people.reduce((sum, person) => sum + person[list].length, 0)
    if (count > most[list]) add(["people"], `must have at most ${most[list]} ${list} together`)
  }
  outbounds.forEach(({ author }, index) => {
    if (author !== undefined && !emails.has(author)) {
      add(["outbounds", index, "author"], `names "${author}", who is not in team`)
    }
  })
}
