import fc from "fast-check"
import { expect, test } from "vitest"
import { type AccessScope, accessScopes } from "@/lib/contract/playground/access"
import { now } from "../../common/clock"
import { AppError } from "../../common/errors"
import { newToken } from "../../common/token"
import { database } from "../../db/database"
import { withTestDatabase } from "../../testing/database"
import { connectWorkspace, demoKeyOf } from "../browser"
import { deleteWorkspace } from "../delete"
import { openDemo } from "../demo"
import { createWorkspace, findWorkspace, type Workspace } from "../workspace"
import { accessOf, findAccesses } from "./access"
import { type Reader, requireAccess } from "./reader"
import { createAccessToken, revokeAccessToken } from "./tokens"

withTestDatabase()

const client = "test"

/** What is done to the accesses before both are asked. */
const step = fc.oneof(
  fc.record({
    do: fc.constant("token" as const),
    at: fc.nat(2),
    scopes: fc.subarray([...accessScopes], { minLength: 1 }),
  }),
  fc.record({ do: fc.constant("connect" as const), browser: fc.nat(2), token: fc.nat() }),
  fc.record({ do: fc.constant("revoke" as const), token: fc.nat() }),
  fc.record({ do: fc.constant("demo" as const), browser: fc.nat(2) }),
  fc.record({ do: fc.constant("expire" as const), browser: fc.nat(2) }),
  fc.record({ do: fc.constant("delete" as const), at: fc.nat(2) }),
)

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never
type Token = { id: string; text: string; scopes: AccessScope[]; place: Workspace }

async function play(steps: Step[]) {
  const db = await database()
  const browsers = Array.from({ length: 3 }, () => newToken())
  const places: Workspace[] = []
  for (let count = 0; count < 3; count++) places.push(await openPlace())
  const tokens: Token[] = []
  for (const each of steps) {
    if (each.do === "token") {
      const place = places[each.at]
      if (!place) throw new Error("There are three workspaces to begin with.")
      const made = await createAccessToken(
        { workspace: place, scopes: accessScopes },
        { name: "x", scopes: each.scopes },
      ).catch(refused)
      if (made) tokens.push({ id: made.id, text: made.access_token, scopes: each.scopes, place })
    } else if (each.do === "demo" || each.do === "expire") {
      const copy = await openDemo({ deviceId: demoKeyOf(browsers[each.browser] ?? ""), client })
      places.push(copy)
      if (each.do === "expire") await db.workspace.update({ where: { id: copy.id }, data: { deletedAt: now() } })
    } else if (each.do === "delete") {
      await deleteWorkspace(places[each.at]?.id ?? "").catch(refused)
    } else {
      const token = tokens[each.token % Math.max(1, tokens.length)]
      if (!token) continue
      if (each.do === "revoke") await revokeAccessToken({ workspaceId: token.place.id, id: token.id }).catch(refused)
      else await connectWorkspace({ token: browsers[each.browser], accessToken: token.text }).catch(refused)
    }
  }
  const readers = places.flatMap(({ id, appId }) => [
    ...tokens.map(({ text }) => ({ id, reader: { appId, bearer: text, browserToken: undefined, client } })),
    ...browsers.map((browserToken) => ({ id, reader: { appId, bearer: undefined, browserToken, client } })),
  ])
  return readers
}

async function openPlace(): Promise<Workspace> {
  const { app_id } = await createWorkspace({})
  const made = await findWorkspace(app_id)
  if (!made) throw new Error("It was just made.")
  return made
}

function refused(error: unknown): null {
  if (error instanceof AppError) return null
  throw error
}

const mayRead = (reader: Reader) => requireAccess(reader, "read").then(() => true, refused)

test("a stream stays open for exactly those who may read the workspace", async () => {
  let allowed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const readers = await play(steps)
      const open = await findAccesses(readers.map(({ id, reader }) => accessOf(id, reader)))
      const opened = new Set(open.map(({ id }) => id))
      for (const { id, reader } of readers) {
        const may = (await mayRead(reader)) ?? false
        if (may) allowed++
        expect({ reader, may: opened.has(accessOf(id, reader)) }).toEqual({ reader, may })
      }
    }),
    { numRuns: 12 },
  )
  expect(allowed).toBeGreaterThan(0)
}, 60_000)
