/** The body of a Messenger's boot, which names the workspace of the test whatever App ID the page has. */
export function bootingIn(app_id: string, body: string): string {
  const sent: unknown = JSON.parse(body)
  return typeof sent === "object" && sent !== null && "app_id" in sent ? JSON.stringify({ ...sent, app_id }) : body
}
