import "server-only"
import { limits } from "@/lib/contract/limits"
import { AppError } from "../common/errors"
import { shared } from "../common/shared"

export type OpenStream = {
  /** Whose streams are counted together. */
  owner: string
  workspaceId: string
  /** Tells the client that another stream took its place, and ends. */
  replace: () => void
}

type Maxima = { perOwner: number; inAll: number }

/** Everything that streams right now. One more than an owner may have replaces the oldest of theirs. */
export class OpenStreams {
  readonly #maxima: Maxima
  // Sets keep the order in which they were opened.
  readonly #byOwner = new Map<string, Set<OpenStream>>()
  readonly #byWorkspace = new Map<string, Set<OpenStream>>()
  #count = 0

  constructor(maxima: Maxima) {
    this.#maxima = maxima
  }

  /** Counts a stream until the answered function is called. */
  open(stream: OpenStream): () => void {
    const own = this.#byOwner.get(stream.owner)
    if (own && own.size >= this.#maxima.perOwner) this.#replaceOldest(own)
    if (this.#count >= this.#maxima.inAll) this.#makeRoom(stream)
    add(this.#byOwner, stream.owner, stream)
    add(this.#byWorkspace, stream.workspaceId, stream)
    this.#count++
    return () => this.#close(stream)
  }

  /** The workspace that holds most makes room for one that holds less; among equals whoever comes late waits. */
  #makeRoom({ workspaceId }: OpenStream): void {
    const held = this.#byWorkspace.get(workspaceId)?.size ?? 0
    const most = [...this.#byWorkspace.values()].reduce((one, other) => (other.size > one.size ? other : one))
    if (most.size <= held + 1) throw tooManyStreams()
    this.#replaceOldest(most)
  }

  #replaceOldest(streams: Set<OpenStream>): void {
    const [oldest] = streams
    if (!oldest) return
    this.#close(oldest)
    oldest.replace()
  }

  #close(stream: OpenStream): void {
    if (!remove(this.#byOwner, stream.owner, stream)) return
    remove(this.#byWorkspace, stream.workspaceId, stream)
    this.#count--
  }
}

const retryAfterSeconds = 30

function tooManyStreams(): AppError {
  const message = `Try again in ${retryAfterSeconds} seconds: as many streams as the server can hold are open.`
  return new AppError({ code: "unavailable", message, retryAfterSeconds })
}

/** The streams of this process. */
export const openStreams = () =>
  shared("open streams", () => new OpenStreams({ perOwner: limits.streamsPerSession, inAll: limits.streamsPerProcess }))

function add(groups: Map<string, Set<OpenStream>>, key: string, stream: OpenStream): void {
  groups.set(key, (groups.get(key) ?? new Set()).add(stream))
}

function remove(groups: Map<string, Set<OpenStream>>, key: string, stream: OpenStream): boolean {
  const group = groups.get(key)
  const wasThere = group?.delete(stream) ?? false
  if (group?.size === 0) groups.delete(key)
  return wasThere
}
