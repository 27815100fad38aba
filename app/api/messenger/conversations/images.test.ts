import { expect, test } from "vitest"
import { opening, start } from "@/app/api/_testing/conversation"
import { boot, newAppId } from "@/app/api/_testing/messenger"
import type { ErrorBody } from "@/lib/contract/errors"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

test.each([
  ["https://images.example/cup.png", 200],
  ["http://images.example/cup.png", 400],
  ["https://localhost:3000/cup.png", 400],
  ["https://2130706433/cup.png", 400],
  ["https://[::ffff:7f00:1]/cup.png", 400],
  ["https://printer.local./cup.png", 400],
])("an image at %s is answered with %i", async (url, status) => {
  const { token } = await boot({ app_id: await newAppId() })
  const answer = await start<ErrorBody>(token, { ...opening(), blocks: [{ type: "image", url, alt: "" }] })
  expect(answer.status).toBe(status)
  if (status === 400) {
    expect(answer.body.errors[0]).toMatchObject({ field: "blocks.0.url", message: expect.stringContaining("https://") })
  }
})
