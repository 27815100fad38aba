import type { Notice } from "../../lib/contract/messenger/content"

type Content = { documents: Record<string, object>; notices: Notice[]; outbounds: Record<string, Notice> }

/** What there is besides conversations. Null for other paths. */
export function answerContent(server: Content, path: string, body: Record<string, unknown> = {}): Response | null {
  const [place, id = ""] = path.split("/")
  const document = server.documents[path]
  if (document) return Response.json(document)
  if (place === "checklists") return Response.json({ data: server.notices.filter(({ kind }) => kind === "checklist") })
  if (place === "attachments") return Response.json({ type: "attachment", id: "att-1", name: "a.txt", url: "/a" })
  if (place === "email") return Response.json({ user: { id: "lead", role: "lead", email: body.email } })
  if (place === "outbounds") {
    const notice = server.outbounds[id]
    if (notice?.kind !== body.kind) return notFound()
    return Response.json({ notice })
  }
  if (place !== "notices") return null
  const notice = server.notices.find((one) => one.id === id)
  if (!notice) return notFound()
  Object.assign(notice, { state: body.state, ...(body.progress !== undefined && { progress: body.progress }) })
  return Response.json({ notice })
}

export function notFound(): Response {
  const errors = [{ code: "not_found", message: "There is no such thing." }]
  return Response.json({ type: "error.list", request_id: "r", errors }, { status: 404 })
}

const text = [{ type: "paragraph" as const, text: "Hello" }]

/** One notice of each kind that a test may need. */
export function notice(kind: "banner" | "tooltip" | "tour" | "survey" | "checklist", id: string = kind): Notice {
  const fields = { id, number: 1, name: id, state: "delivered" as const, progress: {} }
  if (kind === "banner") return { ...fields, kind, content: { blocks: text, position: "top" } }
  if (kind === "tooltip") return { ...fields, kind, content: { blocks: text, selector: "body" } }
  const step = { selector: null, title: "First", blocks: text }
  if (kind === "tour") return { ...fields, kind, content: { steps: [step, step, step] } }
  if (kind === "checklist") return { ...fields, kind, content: { title: "List", steps: [] } }
  return { ...fields, kind, content: { questions: [{ type: "text", key: "why", text: "Why?" }], thanks: "Thanks" } }
}
