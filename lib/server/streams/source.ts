// What a stream is made of. Many streams follow one subject: a person, or the whole of a workspace. Each is open by a
// right of its own, which can end while it is open.
import "server-only"
import type { Moment } from "../db/bus"

/** One event of the log: the cursor it brings the client to, and its text, which is the same for every stream. */
export type Frame = { id: number; text: string }

export type LogPage = {
  frames: Frame[]
  /** Where to go on: all up to it was read. */
  cursor: number
  hasMore: boolean
}

/** What one or many streams are told of a workspace's log. */
export type Subject = {
  /** The same for those who are told the same. */
  key: string
  workspaceId: string
  /** Whose rows it tells of; null when it tells of all. */
  userId: string | null
  read: (after: number) => Promise<LogPage>
  /** The text for a moment that concerns the subject, or null. */
  passing: (moment: Moment) => string | null
}

/** Knows the rights by which streams are open. */
export type Gate = {
  name: string
  /**
   * Answers the key of the subject that each right opens now; one that is missing has ended. One statement for as many as
   * are asked for.
   */
  check: (ids: string[]) => Promise<Map<string, string>>
  /** The text to say when a right has ended. */
  farewell: string
}

/** A right: a session, or an access to a workspace. It is also the one whose streams are counted. */
export type Pass = { gate: Gate; id: string }

export type Source = {
  subject: Subject
  pass: Pass
  /** The cursor after which the client has nothing yet. */
  after: number
  /** The end of the log when the stream was opened, or before. */
  end: number
  /** When the stream ends by itself; undefined for never. */
  endsAfterMs?: number | undefined
}

/** One stream, as those see it who have something for it. */
export type Follower = {
  pass: Pass
  /** Takes over what comes after what it has, and falls behind when that is more than it may hold. */
  receive: (frames: Frame[], cursor: number) => void
  /** Takes over what is of the moment. */
  tell: (text: string) => void
  /** Says that the connection lives, if it has nothing else to say. */
  beat: () => void
  /** Wakes it to send what it has. */
  wake: () => void
  /** Lets it send what it has, then the farewell, then nothing any more. */
  end: (farewell: string) => void
}

/** What reads a subject's log for its followers, as those see it who look after many. */
export type Reader = {
  readonly subject: Subject
  /** All up to it was handed to the followers. */
  readonly cursor: number
  readonly followings: [follower: Follower, reader: Reader][]
}

/** The text of one event. One without an id is of the moment; its name is for clients that listen by name. */
export function textOf(event: { id?: number; name?: string; data: unknown }): string {
  const id = event.id === undefined ? "" : `id: ${event.id}\n`
  const name = event.name === undefined ? "" : `event: ${event.name}\n`
  return `${id}${name}data: ${JSON.stringify(event.data)}\n\n`
}
