// Tells streams that a workspace's activity log grew, and that the server is about to stop. In-process: with several
// instances this file, and no other, would speak to Postgres LISTEN/NOTIFY or Redis.
import "server-only"
import { EventEmitter } from "node:events"
import { shared } from "./shared"

// Every open stream listens, so the usual warning at ten listeners would be noise.
const emitter = () => shared("bus", () => new EventEmitter().setMaxListeners(0))

const channelOf = (workspaceId: string) => `workspace:${workspaceId}`

/** Says that rows were committed; a listener reads them after its own cursor. */
export function publish(workspaceId: string): void {
  emitter().emit(channelOf(workspaceId))
}

/** Calls back after each commit in the workspace, until the returned function is called. */
export function subscribe(workspaceId: string, listener: () => void): () => void {
  const channel = channelOf(workspaceId)
  emitter().on(channel, listener)
  return () => emitter().off(channel, listener)
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
