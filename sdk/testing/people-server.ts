// A server that knows several people, for tests of who is who: each session has its token, and what is stored says whose
// it became.
import type { EventsRequest, PingRequest, PingResponse } from "../../lib/contract/messenger/messenger"
import { answerConversation } from "./fake-conversations"
import { conversation, createFakeServer, errorAnswer, type FakeServer, workspaceStyle } from "./fake-server"

/** Everything that was stored of a person, as strings; `login` is null for who is anonymous. */
export type StoredPerson = { id: string; login: string | null; said: Set<string> }

export type PeopleServer = FakeServer & {
  /** All people, also those who were merged into another. */
  people: StoredPerson[]
  /** Ends every session there is. */
  endSessions(): void
  /** Opens a session for a user, and answers its token. */
  logInElsewhere(login: string): string
}

/** The people of one workspace, in place of `fetch`. */
export function createPeopleServer(): PeopleServer {
  const base = createFakeServer()
  const people: StoredPerson[] = []
  const sessions = new Map<string, StoredPerson>()
  const chats = new Map<StoredPerson, FakeServer["conversations"]>()
  const { fetch: follow } = base
  let lastToken = 0

  return Object.assign(base, { people, endSessions: () => sessions.clear(), logInElsewhere, fetch: answer })

  async function answer(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const path = new URL(String(input)).pathname.replace("/api/messenger/", "")
    const body = typeof init.body === "string" ? JSON.parse(init.body) : {}
    const token = new Headers(init.headers).get("authorization")?.replace("Bearer ", "") ?? body.session_token ?? null
    if (path === "ping") return ping(body, token)
    const person = sessions.get(token)
    if (!person) return errorAnswer(401, "session_expired")
    if (path === "stream" || path === "changes") return follow(input, init)
    if (path === "shutdown") sessions.delete(token)
    if (path === "events") {
      const { events } = body as EventsRequest
      for (const { name } of events) person.said.add(name)
      return Response.json({ accepted: events.map(({ id }) => id), rejected: [], delivered: [], warnings: [] })
    }
    for (const { text } of body.blocks ?? []) person.said.add(text)
    return answerConversation({ conversations: chatsOf(person) }, path, body) ?? Response.json({})
  }

  function ping({ command, user, visitor_id, device_id }: PingRequest, token: string | null): Response {
    const before = token ? sessions.get(token) : undefined
    if (!before && command === "update") return errorAnswer(401, "session_expired")
    const login = typeof user?.user_id === "string" ? user.user_id : null
    const person = login ? logIn(login, before) : (before ?? create(null))
    for (const value of Object.values(user ?? {})) if (value !== login) person.said.add(String(value))
    if (token) sessions.delete(token)
    const next = person === before && token ? token : `token-${++lastToken}`
    sessions.set(next, person)
    return Response.json({
      session: { token: next, expires_at: 4_000_000_000 },
      device_id: device_id ?? "",
      user: {
        id: person.id,
        role: person.login ? "user" : "visitor",
        user_id: person.login,
        visitor_id: visitor_id ?? null,
        email: null,
        name: null,
      },
      workspace: workspaceStyle,
      conversations: chatsOf(person),
      delivered: [],
      notices: [],
      cursor: base.cursor,
      warnings: [],
    } satisfies PingResponse)
  }

  function logInElsewhere(login: string): string {
    const token = `token-${++lastToken}`
    sessions.set(token, logIn(login, undefined))
    return token
  }

  /** Whoever was anonymous becomes the user, with all that they said. */
  function logIn(login: string, before: StoredPerson | undefined): StoredPerson {
    const user = people.find((one) => one.login === login) ?? create(login)
    if (before && before.login === null) for (const word of before.said) user.said.add(word)
    return user
  }

  function create(login: string | null): StoredPerson {
    const person = { id: `person-${people.length}`, login, said: new Set<string>() }
    people.push(person)
    return person
  }

  function chatsOf(person: StoredPerson): FakeServer["conversations"] {
    const known = chats.get(person) ?? [conversation(`chat-of-${person.id}`)]
    chats.set(person, known)
    return known
  }
}
