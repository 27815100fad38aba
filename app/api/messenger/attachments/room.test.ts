import { describe, expect, test } from "vitest"
import { png, upload } from "@/app/api/_testing/attachment"
import { boot, newAppId, shutdown } from "@/app/api/_testing/messenger"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { newId } from "@/lib/server/common/id"
import { newToken } from "@/lib/server/common/token"
import { fileStore } from "@/lib/server/content/files/file-store"
import { database } from "@/lib/server/db/database"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const roomy = { name: "notes.txt", body: Buffer.alloc(1024 * 1024, "a") }

async function person(app_id: string, user_id: string) {
  const { token, user } = await boot({ app_id, user: { user_id } })
  const db = await database()
  const { workspaceId } = await db.user.findUniqueOrThrow({ where: { id: user.id }, select: { workspaceId: true } })
  return { token, workspaceId, userId: user.id }
}

/** Files that take so much, without their bytes. */
async function fill({ workspaceId, userId }: { workspaceId: string; userId: string | null }, size: number) {
  const db = await database()
  const file = { id: newId("att"), key: newToken(), name: "a.zip", mediaType: "application/zip" }
  await db.attachment.create({ data: { ...file, workspaceId, userId, size } })
}

async function codeOf(token: string, file = {}) {
  const answer = await upload<ErrorBody>(token, file)
  return answer.status === 201 ? 201 : `${answer.status} ${answer.body.errors[0]?.code}`
}

describe("the room for files", () => {
  test("of one person ends, and leaves the others theirs", async () => {
    const app_id = await newAppId()
    const [ada, ben] = [await person(app_id, "1"), await person(app_id, "2")]
    await fill(ada, limits.fileBytesOfPerson - roomy.body.length)
    expect(await codeOf(ada.token, roomy)).toBe(201)
    expect(await codeOf(ada.token, roomy)).toBe("413 files_full")
    expect(await codeOf(ben.token, roomy)).toBe(201)
  })

  test("of all people of a workspace ends, and leaves the team its own", async () => {
    const app_id = await newAppId()
    const [ada, ben] = [await person(app_id, "1"), await person(app_id, "2")]
    await fill(ada, limits.fileBytesOfPeople)
    expect(await codeOf(ben.token, roomy)).toBe("413 files_full")
    expect(limits.fileBytesOfWorkspace).toBeGreaterThan(limits.fileBytesOfPeople)
    const elsewhere = await person(await newAppId(), "1")
    expect(await codeOf(elsewhere.token, roomy)).toBe(201)
  })

  test("is not taken twice by uploads at once", async () => {
    const app_id = await newAppId()
    const ada = await person(app_id, "1")
    await fill(ada, limits.fileBytesOfPerson - roomy.body.length - 100_000)
    const answers = await Promise.all(Array.from({ length: 4 }, () => codeOf(ada.token, roomy)))
    expect(answers.sort()).toEqual([201, "413 files_full", "413 files_full", "413 files_full"])
  })

  test("is also taken by short files", async () => {
    const ada = await person(await newAppId(), "1")
    await fill(ada, limits.fileBytesOfPerson - 8_192)
    expect([await codeOf(ada.token), await codeOf(ada.token), await codeOf(ada.token)]).toEqual([
      201,
      201,
      "413 files_full",
    ])
  })

  test("is asked for before the bytes are", async () => {
    const ada = await person(await newAppId(), "1")
    await fill(ada, limits.fileBytesOfPerson)
    let pulled = 0
    const body = new ReadableStream(
      {
        pull(controller) {
          pulled += 1
          controller.enqueue(png)
        },
      },
      { highWaterMark: 0 },
    )
    expect(await codeOf(ada.token, { body, headers: { "Content-Length": "100000" } })).toBe("413 files_full")
    expect(pulled).toBe(0)
  })
})

describe("an upload that is not finished", () => {
  const keys = async () => {
    const all: string[] = []
    for await (const some of fileStore().list(new Date(Date.now() + 60_000))) all.push(...some)
    return new Set(all)
  }

  test("by a session that ended meanwhile leaves nothing", async () => {
    const ada = await person(await newAppId(), "1")
    const before = await keys()
    let step = 0
    const body = new ReadableStream({
      async pull(controller) {
        step += 1
        if (step === 2) await shutdown(ada.token)
        if (step < 4) controller.enqueue(png)
        else controller.close()
      },
    })
    expect(await codeOf(ada.token, { body })).toBe("401 session_expired")
    expect(await keys()).toEqual(before)
    const db = await database()
    expect(await db.attachment.count({ where: { workspaceId: ada.workspaceId } })).toBe(0)
  })

  test("because its sender left leaves nothing, announced or not", async () => {
    const ada = await person(await newAppId(), "1")
    const before = await keys()
    const short = new ReadableStream({
      start(controller) {
        controller.enqueue(png)
        controller.close()
      },
    })
    expect(await codeOf(ada.token, { body: short, headers: { "Content-Length": "100" } })).toBe("408 body_incomplete")
    expect(await keys()).toEqual(before)
  })

  test("because it turned out to be something else leaves nothing", async () => {
    const ada = await person(await newAppId(), "1")
    const before = await keys()
    const text = Buffer.alloc(600_000, "a")
    for (const last of ["\x00", "\x80", "\xe2\x82"]) {
      const body = Buffer.concat([text, Buffer.from(last, "latin1")])
      expect(await codeOf(ada.token, { name: "notes.txt", body })).toBe("415 content_type_unsupported")
    }
    expect(await keys()).toEqual(before)
  })

  test("is known by its first bytes however they are cut, and a character may lie on a cut", async () => {
    const ada = await person(await newAppId(), "1")
    const bytewise = (bytes: Uint8Array) =>
      new ReadableStream({
        start(controller) {
          for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
          controller.close()
        },
      })
    expect(await codeOf(ada.token, { body: bytewise(png) })).toBe(201)
    expect(await codeOf(ada.token, { name: "notes.txt", body: bytewise(Buffer.from("Grüße 😀 €")) })).toBe(201)
  })
})
