import { type FormEvent, useState } from "react"
import { describeCounts } from "@/lib/contract/scene/counts"
import type { SceneMode } from "@/lib/contract/scene/scene"
import { bringInFile, downloadScene } from "@/lib/playground/transfer/scene-file"
import { Button } from "../ui/button"
import { Dialog } from "../ui/overlay/dialog"

type SceneDialogProps = { appId: string; onClose: () => void }

/** The workspace as a file, and a file in the workspace. */
export function SceneDialog({ appId, onClose }: SceneDialogProps) {
  const [said, setSaid] = useState<{ isProblem: boolean; text: string } | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function attempt(work: () => Promise<string>) {
    setBusy(true)
    setSaid(null)
    try {
      setSaid({ isProblem: false, text: await work() })
    } catch (error) {
      setSaid({ isProblem: true, text: error instanceof Error ? error.message : String(error) })
    }
    setBusy(false)
  }

  function bringIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get("file")
    const mode: SceneMode = form.get("mode") === "replace" ? "replace" : "add"
    if (!(file instanceof File)) return
    void attempt(async () => {
      const { counts } = await bringInFile({ appId, file, mode })
      return `${file.name} brought ${describeCounts(counts)}.`
    })
  }

  return (
    <Dialog title="Scene" onClose={onClose}>
      <div className="flex flex-col gap-4 text-xs">
        <p className="text-muted text-pretty">
          A scene is this workspace as one JSON file: people, companies, events, messages, articles and settings. No
          secret and no conversation is in it.
        </p>
        <Button
          className="self-start"
          disabled={isBusy}
          onClick={() => void attempt(async () => `Saved as ${await downloadScene(appId)}.`)}
        >
          Download the scene
        </Button>
        <form className="flex flex-col gap-3 border-line border-t pt-4" onSubmit={bringIn}>
          <label className="flex flex-col gap-1">
            <span className="font-medium">Scene to bring in</span>
            <input
              type="file"
              name="file"
              accept=".json,application/json"
              required
              className="text-muted text-xs file:mr-2.5 file:h-7 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-2.5 file:font-medium file:text-text max-md:file:h-10"
            />
          </label>
          <fieldset className="flex flex-col gap-1.5">
            <legend className="sr-only">What is here already</legend>
            <label className="flex items-center gap-2">
              <input type="radio" name="mode" value="add" defaultChecked />
              Add it to what is here
            </label>
            <label className="flex items-center gap-2">
              <input type="radio" name="mode" value="replace" />
              Replace everything, conversations included
            </label>
          </fieldset>
          <Button type="submit" tone="primary" disabled={isBusy} className="self-end">
            Bring it in
          </Button>
        </form>
        <p role={said?.isProblem ? "alert" : "status"} className={`empty:hidden ${said?.isProblem ? "text-bad" : ""}`}>
          {said?.text}
        </p>
      </div>
    </Dialog>
  )
}
