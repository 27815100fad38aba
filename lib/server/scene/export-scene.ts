import "server-only"
import { limits } from "@/lib/contract/limits"
import type { Scene } from "@/lib/contract/scene/parts"
import { sceneVersion } from "@/lib/contract/scene/parts"
import { writeScene } from "@/lib/contract/scene/write-scene"
import { AppError } from "../common/errors"
import { readAtOnce } from "../db/read-at-once"
import type { Db } from "../db/write"
import { describeSettings } from "../workspace/settings"
import { workspaceSelect } from "../workspace/workspace"
import { listArticles, listNames, listOutbounds, listTeam } from "./read-content"
import { listCompanies, listEvents, listMemberships, listPeople } from "./read-people"

type Export = { workspaceId: string; events: "all" | "none" }

/** The workspace as a scene, in its canonical text. Refused where a scene has no room for all of it. */
export async function exportScene({ workspaceId, events }: Export): Promise<string> {
  const scene = await readAtOnce((db) => readScene(db, { workspaceId, events }))
  const text = writeScene(scene)
  if (Buffer.byteLength(text) > limits.sceneBytes)
    throw tooMuch("more than a scene holds", `${limits.sceneBytes} bytes`)
  return text
}

async function readScene(db: Db, { workspaceId, events }: Export): Promise<Scene> {
  const { id: _, ...row } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: workspaceSelect,
  })
  return {
    version: sceneVersion,
    settings: describeSettings({ id: workspaceId, ...row }),
    team: await upTo("teammates", limits.sceneTeam, (take) => listTeam(db, { workspaceId, take })).then(itemsOf),
    ...(await readNames(db, workspaceId)),
    companies: await upTo("companies", limits.sceneCompanies, (take) => listCompanies(db, { workspaceId, take })).then(
      itemsOf,
    ),
    people: await readPeople(db, { workspaceId, events }),
    outbounds: await upTo("messages", limits.sceneOutbounds, (take) => listOutbounds(db, { workspaceId, take })),
    articles: await upTo("articles", limits.sceneArticles, (take) => listArticles(db, { workspaceId, take })),
  }
}

async function readNames(db: Db, workspaceId: string) {
  const names = await listNames(db, { workspaceId, take: 2 * limits.sceneNames + 1 })
  const most = Math.max(names.attributes.length, names.event_names.length)
  if (most > limits.sceneNames)
    throw tooMuch("too many names", `${limits.sceneNames} of attributes and as many of events`)
  return names
}

async function readPeople(db: Db, { workspaceId, events }: Export) {
  const people = await upTo("people", limits.scenePeople, (take) => listPeople(db, { workspaceId, take }))
  const byId = new Map(people.map(({ id, item }) => [id, item]))
  const memberships = (take: number) => listMemberships(db, { workspaceId, take })
  for (const { userId, companyId } of await upTo("companies of people", limits.sceneMemberships, memberships)) {
    byId.get(userId)?.companies.push(companyId)
  }
  if (events === "all") {
    const read = (take: number) => listEvents(db, { workspaceId, take })
    const rows = await upTo("events", limits.sceneEvents, read, " Leave them out with ?events=none.")
    for (const { userId, event } of rows) byId.get(userId)?.events.push(event)
  }
  return itemsOf(people)
}

function itemsOf<Item>(known: { item: Item }[]): Item[] {
  return known.map(({ item }) => item)
}

/** All of them; refused where there are more. */
async function upTo<Row>(
  noun: string,
  most: number,
  read: (take: number) => Promise<Row[]>,
  hint = "",
): Promise<Row[]> {
  const rows = await read(most + 1)
  if (rows.length > most) throw tooMuch(`more ${noun} than a scene holds`, String(most), hint)
  return rows
}

function tooMuch(what: string, most: string, hint = ""): AppError {
  return new AppError({
    code: "scene_too_large",
    message: `Make a smaller workspace for the scene: this one has ${what}, which is ${most}.${hint}`,
  })
}
