// The session in the preview as a test on the clipboard.
import { fileOf, partsOf, projectOf, textOf } from "@/lib/contract/playground/parts"
import { type UserResource, userResourceSchema } from "@/lib/contract/playground/playground"
import type { Project } from "@/lib/contract/playground/project"
import { callApi } from "../../api/call-api"
import { workspacePath } from "../../api/workspace-path"
import { projectStore } from "../../project/project"
import type { CallEntry, Entry } from "../../timeline/entry"
import { timelineStore } from "../../timeline/timeline"
import { personStore } from "../../workspace/person"
import { compiledFor } from "../download"
import { toPage } from "../page-file"
import { concernedBy } from "./people-of"
import { packagesPath, playwrightTestOf } from "./playwright-test"

/** Throws an Error with a sentence where nothing has run or the script has errors. */
export async function copyTest(): Promise<void> {
  const text = await writeTest()
  // Undefined where the page was not served securely.
  await (navigator.clipboard?.writeText(text) ?? Promise.reject()).catch(() => {
    throw new Error("Your browser keeps the clipboard closed. Allow it for this page, and copy again.")
  })
}

async function writeTest(): Promise<string> {
  const project = projectOf(projectStore.getState())
  const entries = timelineStore.getState().entries.all()
  const run = entries.findLast((entry) => entry.type === "run")
  if (!run) throw new Error("Nothing has run since the inspector was cleared. Run the project, and copy again.")
  const calls = entries.filter((entry): entry is CallEntry => isCallOf(entry, run.runId))
  const { address } = run
  const [compiled, people] = await Promise.all([compiledFor(project, packagesPath), readPeople(calls)])
  const page = toPage(project, compiled, { kind: "official", appId: "test" })
  return playwrightTestOf({ page, address, code: codeOf(project, address), began: run.at, calls, people })
}

function isCallOf(entry: Entry, runId: number) {
  return entry.type === "call" && entry.runId === runId
}

/** Those who are still there. */
async function readPeople(calls: CallEntry[]): Promise<UserResource[]> {
  const appId = personStore.getState().logAppId
  if (appId === null) return []
  const ids = [...new Set(calls.flatMap(concernedBy))]
  const reading = ids.map((id) => callApi(workspacePath(appId, "users", id), userResourceSchema).catch(() => null))
  return (await Promise.all(reading)).filter((person) => person !== null)
}

function codeOf(project: Project, address: string): string {
  const texts = partsOf(project).map((part) => `${fileOf(part)}\n${textOf(project, part)}`)
  return [address, JSON.stringify(project.settings), ...texts].join("\n")
}
