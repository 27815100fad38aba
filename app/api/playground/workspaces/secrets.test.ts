import { describe, expect, test } from "vitest"
import { addSecret, listSecrets, refusalOf, removeSecret } from "@/app/api/_testing/identity"
import { list, newWorkspace, openPage } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

type Secrets = { secrets: string[] }

describe("a workspace's secrets", () => {
  test("start with the one that creating it answered", async () => {
    const workspace = await newWorkspace()
    expect((await listSecrets<Secrets>(workspace)).body.secrets).toEqual([workspace.secret])
    expect(Buffer.from(workspace.secret, "base64url")).toHaveLength(32)
  })

  test("are rolled: a new one, the last one still active, and the one before gone", async () => {
    const workspace = await newWorkspace()
    const first = await addSecret<Secrets>(workspace)
    const second = await addSecret<Secrets>(workspace)
    expect(first.status).toBe(201)
    expect(first.body.secrets).toEqual([expect.any(String), workspace.secret])
    expect(second.body.secrets).toEqual([expect.any(String), first.body.secrets[0]])
    expect((await listSecrets<Secrets>(workspace)).body).toEqual(second.body)
  })

  test("lose the older one by a removal, and there must be one", async () => {
    const workspace = await newWorkspace()
    const { secrets } = (await addSecret<Secrets>(workspace)).body
    expect((await removeSecret<Secrets>(workspace)).body.secrets).toEqual(secrets.slice(0, 1))
    expect(refusalOf(await removeSecret<ErrorBody>(workspace))).toEqual([404, "not_found"])
  })

  test("rolled twice at once are rolled one after the other", async () => {
    const workspace = await newWorkspace()
    const answers = await Promise.all([addSecret<Secrets>(workspace), addSecret<Secrets>(workspace)])
    const { secrets } = (await listSecrets<Secrets>(workspace)).body
    expect(new Set(answers.map(({ body }) => body.secrets[0]))).toEqual(new Set(secrets))
  })

  test("are never in the log, which says that they changed", async () => {
    const workspace = await newWorkspace()
    const { secrets } = (await addSecret<Secrets>(workspace)).body
    await removeSecret(workspace)
    const { data } = (await list(workspace, "activity")).body
    const changes = data.filter(({ type }) => type === "workspace.changed")
    expect(changes.map(({ data: { fields } }) => fields)).toEqual([["secrets"], ["secrets"]])
    for (const secret of secrets) expect(JSON.stringify(data)).not.toContain(secret)
  })

  test("are shown to nobody else", async () => {
    const [mine, other] = [await newWorkspace(), await newWorkspace()]
    const { cookie } = await openPage()
    for (const access of [{}, { access_token: other.access_token }, { cookie }]) {
      const stranger = { app_id: mine.app_id, ...access }
      for (const call of [listSecrets, addSecret, removeSecret]) {
        expect(refusalOf(await call<ErrorBody>(stranger))).toEqual([401, "access_denied"])
      }
    }
  })
})
