import "server-only"
import { isPane, partsOf, textOf } from "@/lib/contract/playground/parts"
import type { Part } from "@/lib/contract/playground/project"
import type { SaveSnippet } from "@/lib/contract/snippets/save"
import { AppError } from "../../common/errors"
import { pathAtLine } from "../../common/path-at-line"
import { hashToken } from "../../common/token"
import { database } from "../../db/database"
import { findSecrets, type KnownWords } from "./find-secrets"

const workspacesMax = 100

type Checked = Pick<SaveSnippet, "allow_secrets" | "title" | "description" | "change" | "files" | "scene">

/** Refuses to store what seems to hold keys or tokens, unless its author says that it may be read by everybody. */
export async function checkSecrets(saved: Checked, browserToken: string | undefined): Promise<void> {
  if (saved.allow_secrets) return
  const known = await wordsOf(browserToken)
  const problems = textsOf(saved).flatMap(({ field, name, text }) =>
    findSecrets(text, known).map(({ line, kind }) => ({
      field,
      line,
      message: sentence(`on line ${line} of the ${name}`, kind),
    })),
  )
  problems.push(...(saved.scene ? problemsOfScene(saved.scene.text, known) : []))
  const [first] = problems
  if (first) throw new AppError({ code: "secrets_found", message: first.message, problems })
}

function sentence(place: string, kind: string): string {
  return `Take out what is ${place}: it looks like ${kind}, and everybody with the address could read it. Or save with "allow_secrets": true.`
}

/** Of a scene nobody has seen the lines, so that the place is named by its path. */
function problemsOfScene(text: string, known: KnownWords) {
  return findSecrets(text, known).map(({ line, kind }) => {
    const path = pathAtLine(text, line)
    return { field: path ? `scene.${path}` : "scene", line, message: sentence(`in the scene at "${path}"`, kind) }
  })
}

const paneWords = { html: "HTML", css: "CSS", script: "script" } as const

function textsOf({ title, description, change, files }: Checked) {
  const words = { title, description, change }
  const texts = Object.entries(words).map(([name, text = ""]) => ({ field: name, name, text }))
  if (!files) return texts
  const ofParts = partsOf(files).map((part) => ({ ...wordsFor(part), text: textOf(files, part) }))
  // A key may stand in an address, too.
  const ofSettings = Object.entries(files.settings).map(([name, value]) => ({
    field: `files.settings.${name}`,
    name: `project's settings (${name})`,
    text: typeof value === "string" ? value : Object.values(value).join("\n"),
  }))
  return [...texts, ...ofParts, ...ofSettings]
}

function wordsFor(part: Part) {
  if (isPane(part)) return { field: `files.${part}`, name: paneWords[part] }
  return { field: `files.named.${part}`, name: `file ${part}` }
}

/** The App IDs and secrets of the workspaces that the author's browser made or was connected to. */
async function wordsOf(browserToken: string | undefined): Promise<KnownWords> {
  const words = new Map<string, string>()
  if (!browserToken) return words
  const db = await database()
  const rows = await db.browserWorkspace.findMany({
    where: { browserHash: hashToken(browserToken), workspace: { demoKeyHash: null, deletedAt: null } },
    select: { workspace: { select: { appId: true, secret: true, previousSecret: true } } },
    orderBy: { createdAt: "desc" },
    take: workspacesMax,
  })
  for (const { workspace } of rows) {
    words.set(workspace.appId, "the App ID of one of your workspaces, which the playground adds by itself")
    words.set(workspace.secret, "the secret of one of your workspaces")
    if (workspace.previousSecret) words.set(workspace.previousSecret, "the secret of one of your workspaces")
  }
  return words
}
