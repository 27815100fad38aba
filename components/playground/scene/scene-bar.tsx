import { Clapperboard } from "lucide-react"
import { useStore } from "zustand"
import type { SceneCounts } from "@/lib/contract/scene/counts"
import { roomKeyOf } from "@/lib/playground/project/owner"
import { projectStore } from "@/lib/playground/project/project"
import { Button } from "../../ui/button"
import { SceneOffer } from "./scene-offer"

type SceneBarProps = { of: "snippet" | "example"; scene: SceneCounts; isShownNarrow: boolean }

/** Of a snippet or an example that carries a scene: what it brings, and the ways to and from its workspace. */
export function SceneBar({ of, scene, isShownNarrow }: SceneBarProps) {
  const isMineApart = useStore(projectStore, ({ owner }) => owner.kind === "me" && roomKeyOf(owner) !== null)
  const adopt = useStore(projectStore, (state) => state.adopt)
  return (
    <section
      aria-label="Scene"
      className={`flex shrink-0 items-center gap-x-3 gap-y-2 border-line border-b bg-sunken px-3 py-1.5 text-xs max-md:flex-wrap ${isShownNarrow ? "" : "max-md:hidden"}`}
    >
      <Clapperboard size={15} aria-hidden className="shrink-0 text-muted max-md:hidden" />
      <SceneOffer of={of} scene={scene} />
      {isMineApart && <Button onClick={adopt}>Back to my workspace</Button>}
    </section>
  )
}
