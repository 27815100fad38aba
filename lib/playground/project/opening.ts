// What an address stands for: what was last edited there, a saved snippet, a link's project, or an example.
import type { OpenedExample } from "@/lib/contract/playground/project"
import type { Snippet } from "@/lib/contract/snippets/snippet"
import { type StepAddress, stepIn } from "../lessons/step-address"
import { hold, letGo } from "../snippet/snippet"
import { complain } from "../timeline/complain"
import { type Draft, dropDraft, readDraft, saveDraft } from "./draft"
import { loadExample } from "./examples"
import { isEdited, projectStore } from "./project"

type AddressOptions = {
  /** The example that came with the page. */
  example: OpenedExample
  /** The saved snippet that did. */
  snippet: Snippet | null
  /** There is a project in the panes; called again with each that comes by a link. */
  onOpened(): void
}

type Given = Pick<AddressOptions, "example" | "snippet">

/** The address whose project is in the panes. */
let shown: string | null = null

/** Opens the address's project, and those of the addresses it changes to. Answers how to end that. */
export function followAddress({ example, snippet, onOpened }: AddressOptions): () => void {
  const life = new AbortController()
  const { signal } = life
  let last = 0
  shown = null

  async function follow() {
    // Both events tell of a changed fragment.
    if (shown === location.href) return
    shown = location.href
    const number = ++last
    // Later it may have been saved again.
    const given = { example, snippet: number === 1 ? snippet : null }
    await openAddress(given, () => signal.aborted || number !== last)
    if (!signal.aborted && number === last) onOpened()
  }

  // A link that is opened in a tab which is here already changes nothing but the fragment.
  addEventListener("hashchange", follow, { signal })
  addEventListener("popstate", follow, { signal })
  void follow()
  return () => life.abort()
}

/** Goes on with what was edited at this address, and without that begins with what the address stands for. */
async function openAddress({ example: first, snippet }: Given, isOver: () => boolean): Promise<void> {
  letGo()
  const draft = readDraft()
  if (await openSnippet(draft, snippet, isOver)) return
  const began = hasLink() ? null : await exampleOf(first)
  if (isOver()) return
  if (draft) openDraft(draft, began)
  else if (began) projectStore.getState().open(began)
  else if (!(await openLink(isOver)) && !isOver()) projectStore.getState().open(first)
}

/** Shows another example, at its own address; what was edited there before is there again. */
export function openExample(example: OpenedExample, address = `/?example=${example.slug}`): void {
  // Back leads to work; a look at one example after the other makes no steps.
  if (isEdited(projectStore.getState())) history.pushState(null, "", address)
  else history.replaceState(null, "", address)
  shown = location.href
  letGo()
  const draft = readDraft()
  if (draft) openDraft(draft, example)
  else projectStore.getState().open(example)
}

/** From now on that address stands for what the panes hold. */
export function moveTo(address: string): void {
  dropDraft()
  history.replaceState(null, "", address)
  shown = location.href
}

/** Puts an example back as it was. */
export function resetExample(example: OpenedExample): void {
  dropDraft()
  projectStore.getState().open(example)
}

/** Puts a project into the panes that was there before. */
export function restoreProject(project: Draft): void {
  projectStore.getState().load(project)
  saveDraft(project)
}

/** Opens the saved snippet that the address names. Answers whether it named one that could be had. */
async function openSnippet(draft: Draft | null, given: Snippet | null, isOver: () => boolean): Promise<boolean> {
  const query = new URLSearchParams(location.search)
  const slug = query.get("snippet")
  if (slug === null || hasLink()) return false
  const { ownerOfSnippet, readSnippet } = await import("../snippet/open-snippet")
  try {
    const revision = Number(query.get("revision")) || null
    const held = await readSnippet({ slug, revision, isDraft: draft !== null, given })
    if (isOver()) return true
    projectStore.getState().load(draft ?? { ...held.snippet.revision.files, owner: ownerOfSnippet(held) })
    hold(held)
    return true
  } catch (error) {
    if (isOver()) return true
    complain(error instanceof Error ? error.message : String(error))
    return false
  }
}

/** Opens the project in the address's fragment. Answers whether there was one. */
async function openLink(isOver: () => boolean): Promise<boolean> {
  // What reads a link is loaded only for those who come by one.
  const [{ readSharedProject }, { ownerOf }] = await Promise.all([import("./share"), import("./mine")])
  if (isOver()) return false
  const shared = readSharedProject(location.hash)
  if (shared) projectStore.getState().load({ ...shared, owner: ownerOf(shared) })
  else if (location.hash.startsWith("#1")) {
    complain("This link is damaged: part of it is missing or changed. Ask for it again.")
  }
  return shared !== null
}

/** Goes on with a draft; without a link it began as an example. */
function openDraft(draft: Draft, began: OpenedExample | null): void {
  const project = projectStore.getState()
  if (!began || draft.owner.kind === "stranger") {
    project.load(draft)
    return
  }
  project.open(began)
  project.replace(draft)
}

/** The example that the address names; the one that came with the page if it names none, or none that can be had. */
async function exampleOf(first: OpenedExample): Promise<OpenedExample> {
  const step = stepIn(location.search)
  if (step) return step.slug === first.slug ? first : loadStep(step).catch(() => first)
  const slug = new URLSearchParams(location.search).get("example")
  if (slug === null || slug === first.slug) return first
  return loadExample(slug).catch(() => first)
}

async function loadStep({ lesson: slug, number }: StepAddress): Promise<OpenedExample> {
  const [{ loadLesson }, { exampleOfStep }] = await Promise.all([
    import("../lessons/lessons"),
    import("../lessons/step-project"),
  ])
  const lesson = await loadLesson(slug)
  if (!lesson) throw new Error(`There is no lesson "${slug}".`)
  return exampleOfStep(lesson, number)
}

function hasLink() {
  return location.hash.length > 1
}
