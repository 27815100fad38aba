import type { ComponentChildren } from "preact"
import { Failed, Skeleton } from "./empty"
import type { Loaded } from "./use-loaded"

type AsyncProps<T> = { loaded: Loaded<T>; rows?: number; children(value: T): ComponentChildren }

/** What came from the server, its shape until then, or the way to try again. */
export function Async<T>({ loaded, rows, children }: AsyncProps<T>) {
  if (loaded.state === "loading") return <Skeleton rows={rows} />
  return loaded.state === "failed" ? <Failed retry={loaded.retry} /> : children(loaded.value)
}
