// Tells streams that a workspace's activity log grew, that somebody is typing, and that the server is about to stop.
// In-process: with several instances this file, and no other, would speak to Postgres LISTEN/NOTIFY or Redis.
import "server-only"
import { EventEmitter } from "node:events"
import type { Admin } from "@/lib/contract/messenger/conversation"
import { shared } from "../common/shared"

/** What is of the moment: told to whoever listens, and stored nowhere. */
export type Moment = {
  conversationId: string
  /** The person whose conversation it is. */
  userId: string
  /** The teammate who is typing; null when the person is. */
  admin: Admin | null
}

/** Whom a commit is about; everyone when it may have ended sessions of whoever it may be. */
export type Concerned = ReadonlySet<string> | "everyone"

type Listener = {
  /** Rows about these people were committed; the listener reads them after its own cursor. */
  committed: (people: Concerned) => void
  told?: (moment: Moment) => void
}

// Each person whose streams are open has a listener, so the usual warning at ten listeners would be noise.
const emitter = () => shared("bus", () => new EventEmitter().setMaxListeners(0))

const commitsOf = (workspaceId: string) => `commits:${workspaceId}`
const momentsOf = (workspaceId: string) => `moments:${workspaceId}`

/** Says that rows about these people were committed. */
export function publish(workspaceId: string, people: Concerned): void {
  emitter().emit(commitsOf(workspaceId), people)
}

/** Says what is going on at this moment. */
export function tell(workspaceId: string, moment: Moment): void {
  emitter().emit(momentsOf(workspaceId), moment)
}

/** Calls back after each commit in the workspace, and at each moment, until the returned function is called. */
export function subscribe(workspaceId: string, { committed, told }: Listener): () => void {
  const [commits, moments] = [commitsOf(workspaceId), momentsOf(workspaceId)]
  emitter().on(commits, committed)
  if (told) emitter().on(moments, told)
  return () => {
    emitter().off(commits, committed)
    if (told) emitter().off(moments, told)
  }
}

/** Ends every stream: an open one would keep the process alive. */
export function announceShutdown(): void {
  emitter().emit("shutdown")
}

/** Calls back once when the server stops, unless the returned function is called first. */
export function onShutdown(listener: () => void): () => void {
  emitter().once("shutdown", listener)
  return () => emitter().off("shutdown", listener)
}
