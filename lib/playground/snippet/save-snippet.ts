// Saving what the panes hold: a new snippet, a revision of one's own, or a fork of somebody else's.
import { errorBodySchema } from "@/lib/contract/errors"
import { projectOf } from "@/lib/contract/playground/parts"
import type { Project } from "@/lib/contract/playground/project"
import type { SaveSnippetInput } from "@/lib/contract/snippets/save"
import { createdSnippetSchema, type Snippet, snippetSchema, staleSnippetSchema } from "@/lib/contract/snippets/snippet"
import { saveDraft } from "../project/draft"
import { moveTo } from "../project/opening"
import { pinImports } from "../project/pin-imports"
import { projectStore } from "../project/project"
import { callSnippets, SnippetError } from "./call-snippets"
import { keepMySnippet } from "./my-snippets"
import { type Held, hold, isSaved, type SaveProblem, snippetStore } from "./snippet"

export type SaveOptions = {
  /** Saves on top of this revision instead of the one that the panes were made from. */
  onTopOf?: number
  /** Saves although keys or tokens seem to be in it. */
  allowSecrets?: boolean
  /** The scene that it carries from now on; null takes it away. */
  scene?: unknown
  /** What the author says of the snippet itself. */
  details?: Pick<SaveSnippetInput, "title" | "description" | "tags" | "is_listed">
}

let last: SaveOptions = {}

/** Saves now; what came of it is in `snippetStore`. One at a time: another one meanwhile does nothing. */
export function saveSnippet(options: SaveOptions = {}): Promise<void> {
  last = options
  const project = projectStore.getState()
  const { held } = snippetStore.getState()
  const title = project.example?.title ?? "Untitled"
  return keep(async () => {
    // What is kept runs tomorrow as it runs today.
    const files = { ...projectOf(project), settings: await pinImports() }
    return save({ files, held, options, title })
  })
}

/** Saves what was refused before, with other options besides. */
export function saveAgain(options: SaveOptions = {}): Promise<void> {
  return saveSnippet({ ...last, ...options })
}

/** Makes a copy of the snippet in the panes, to be changed apart from it; edits that were not saved stay in the panes. */
export function forkSnippet(): Promise<void> {
  const { held } = snippetStore.getState()
  return held ? keep(() => fork(held.snippet)) : Promise.resolve()
}

async function keep(work: () => Promise<Held>): Promise<void> {
  const { held, isSaving } = snippetStore.getState()
  if (isSaving) return
  const isTrusted = projectStore.getState().owner.kind === "me"
  snippetStore.setState({ isSaving: true, problem: null })
  try {
    const saved = await work()
    remember(saved, isTrusted)
    // Another project may have been opened meanwhile, which has nothing to do with it.
    if (snippetStore.getState().held === held) show(saved)
    else snippetStore.setState({ isSaving: false })
  } catch (error) {
    snippetStore.setState({ isSaving: false, problem: problemOf(error) })
  }
}

function remember({ snippet, editKey }: Held, isTrusted: boolean) {
  const { slug, title, revision } = snippet
  if (editKey) keepMySnippet({ slug, title, editKey, revision: revision.number, isTrusted, savedAt: Date.now() })
}

/** At the address of its latest revision, where edits that were made while it was saved are a draft. */
function show(saved: Held) {
  hold(saved)
  moveTo(`/?snippet=${saved.snippet.slug}`)
  projectStore.setState({ example: null })
  const project = projectStore.getState()
  if (!isSaved(project, saved)) saveDraft(project)
}

type Saving = { files: Project; held: Held | null; options: SaveOptions; title: string }

async function save({ files, held, options, title }: Saving): Promise<Held> {
  const { details = {}, allowSecrets = false } = options
  const allow = { allow_secrets: allowSecrets, ...(options.scene !== undefined && { scene: options.scene }) }
  if (!held) return create({ title, ...details, files, ...allow })
  const own = held.editKey === null ? await fork(held.snippet) : held
  if (own !== held && isSaved(files, own) && !options.details && options.scene === undefined) return own
  const { slug, revision } = own.snippet
  const based_on = options.onTopOf ?? revision.number
  const body = { ...details, files, based_on, ...allow } satisfies SaveSnippetInput
  const { editKey } = own
  const snippet = await callSnippets(`/${slug}`, { schema: snippetSchema, method: "PUT", body, editKey })
  return { snippet, editKey }
}

/** A copy of one's own, of that revision. */
function fork({ slug, revision }: Snippet): Promise<Held> {
  return create({ revision: revision.number }, `/${slug}/forks`)
}

async function create(body: unknown, path = ""): Promise<Held> {
  const created = await callSnippets(path, { schema: createdSnippetSchema, method: "POST", body })
  const { edit_key: editKey, ...snippet } = created
  return { snippet, editKey }
}

function problemOf(error: unknown): SaveProblem {
  if (!(error instanceof SnippetError)) {
    reportError(error)
    return {
      kind: "refused",
      message: "It could not be saved. Nothing you typed is lost; reload the page and try again.",
    }
  }
  const stale = staleSnippetSchema.safeParse(error.body)
  if (stale.success) return { kind: "stale", latest: stale.data.latest }
  if (error.code === "secrets_found") {
    return { kind: "secrets", findings: errorBodySchema.parse(error.body).errors.map(({ message }) => message) }
  }
  return { kind: "refused", message: error.message }
}
