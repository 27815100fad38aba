import { createContext, useContext } from "react"
import type { Playground } from "@/lib/playground/playground"

export const PlaygroundContext = createContext<Playground | null>(null)

/** The playground of the page around, for what its buttons do. */
export function usePlayground(): Playground {
  const playground = useContext(PlaygroundContext)
  if (!playground) throw new Error("usePlayground is called below PlaygroundContext only.")
  return playground
}
