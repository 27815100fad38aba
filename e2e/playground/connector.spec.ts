// The workspace's data connector is a stub that says which token it was given.
import { createHash } from "node:crypto"
import { expect, test } from "../fixtures"

test.use({ hasTouch: true })

test("the inspector says which token the data connector was given, and shows none", async ({
  page,
  playground,
  team,
  workspace,
}) => {
  await team.set({ data_connector: "orders" })
  const secrets = ["orders-token-of-ada-0123456789", "orders-token-renewed"]
  await playground.open(
    {
      html: '<button id="renew">Renew</button>',
      script: `Intercom("boot", { user_id: "1", auth_tokens: { orders: "${secrets[0]}", billing: "unused" } })
document.querySelector("#renew")!.addEventListener("click", () => Intercom("setAuthTokens", { orders: "${secrets[1]}" }))`,
    },
    workspace,
  )
  await expect(playground.calls("boot")).toContainText("stored")
  await playground.preview.getByRole("button", { name: "Renew" }).click()
  await expect(playground.calls("setAuthTokens")).toContainText("connector called")
  for (const [index, method] of ["boot", "setAuthTokens"].entries()) {
    const fingerprint = createHash("sha256")
      .update(secrets[index] ?? "")
      .digest("hex")
      .slice(0, 8)
    await playground.calls(method).getByRole("button").first().click()
    await expect(playground.inspector).toContainText(
      `Data connector given “orders”: ${secrets[index]?.length} characters, SHA-256 begins ${fingerprint}`,
    )
  }
  for (const secret of secrets) await expect(playground.inspector).not.toContainText(secret)
  await expect(page.getByRole("region", { name: "Current user" })).not.toContainText("token")
})
