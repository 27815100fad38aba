import { useState } from "react"
import { useStore } from "zustand"
import { describeCounts, type SceneCounts } from "@/lib/contract/scene/counts"
import { roomKeyOf } from "@/lib/playground/project/owner"
import { projectStore } from "@/lib/playground/project/project"
import { runnerStore } from "@/lib/playground/run/runner"
import { roomStore } from "@/lib/playground/workspace/room"
import { Button } from "../../ui/button"
import { usePlayground } from "../playground-context"

type SceneOfferProps = { of: "snippet" | "example"; scene: SceneCounts }

/** What the scene of the open snippet or example brings, said before it does; and the one click that lets it. */
export function SceneOffer({ of, scene }: SceneOfferProps) {
  const { runWithScene } = usePlayground()
  const room = useStore(projectStore, ({ owner }) => roomKeyOf(owner))
  const apart = useStore(roomStore, (state) => state.apart)
  const isHeld = useStore(runnerStore, ({ phase }) => phase === "held")
  const [isOnItsWay, setOnItsWay] = useState(false)
  const isThere = room !== null && apart?.project === room && !isHeld

  async function run() {
    setOnItsWay(true)
    await runWithScene()
    setOnItsWay(false)
  }

  return (
    <>
      <p role="status" className="min-w-0 flex-1 text-pretty max-md:basis-full">
        {isThere
          ? `It runs in a fresh workspace of yours, into which it brought ${describeCounts(scene)}.`
          : `This ${of} brings ${describeCounts(scene)}. ${isSeveral(scene) ? "They go" : "It goes"} into a fresh workspace of yours.`}
      </p>
      <Button tone={isThere ? "plain" : "primary"} disabled={isOnItsWay} onClick={() => void run()}>
        {isOnItsWay ? "One moment…" : isThere ? "Start over" : "Run in a fresh workspace"}
      </Button>
    </>
  )
}

function isSeveral(scene: SceneCounts) {
  return Object.values(scene).reduce((sum, count) => sum + count, 0) > 1
}
