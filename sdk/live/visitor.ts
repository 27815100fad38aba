import type { Session, SessionCall } from "../messenger"
import { forgetVisitor, keepVisitor } from "../page/visitor-cookie"

/** By App ID, where the workspace wants the visitor's cookie to go with the session. */
const leaving = new Map<string, Session["jar"]>()

/** Takes over what an answer says of the visitor's cookie: whom it names, and whether it outlives a shutdown (decision 29). */
export function takeVisitor({ messenger, session }: SessionCall): void {
  const { person, workspace } = messenger.store.getState()
  if (workspace?.shutdown_forgets_visitor) leaving.set(session.appId, session.jar)
  else leaving.delete(session.appId)
  // A user's may be of another browser.
  if (!person?.visitor_id || person.role === "user" || person.visitor_id === session.visitorId) return
  session.visitorId = person.visitor_id
  keepVisitor(session)
}

/** After the session's end, when what the workspace said is gone from the page. */
export function leaveVisitor(appId: string): void {
  const jar = leaving.get(appId)
  if (jar) forgetVisitor(jar, appId)
}
