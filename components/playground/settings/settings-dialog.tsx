import { type FormEvent, useId, useState } from "react"
import { carriedVersions } from "@/generated/carried"
import type { ProjectSettings } from "@/lib/contract/playground/settings"
import { projectStore } from "@/lib/playground/project/project"
import { Button } from "../../ui/button"
import { Dialog } from "../../ui/overlay/dialog"
import { DialogActions } from "../../ui/overlay/dialog-actions"
import { fromFields, type SettingsProblem, toFields } from "./settings-form"

const carried = Object.entries(carriedVersions)
  .map(([name, version]) => `${name} ${version}`)
  .join(", ")

const fields: { field: keyof ProjectSettings; label: string; hint: string; rows: number }[] = [
  {
    field: "scripts",
    label: "External scripts",
    hint: "An address a line; they load in this order, before the page.",
    rows: 2,
  },
  { field: "styles", label: "External styles", hint: "An address a line; the CSS pane comes after them.", rows: 2 },
  { field: "html_attributes", label: "Attributes of <html>", hint: 'Such as lang="de" class="dark".', rows: 1 },
  {
    field: "body_attributes",
    label: "Attributes of <body>",
    hint: "They are there once the HTML pane was read.",
    rows: 1,
  },
  { field: "head", label: "Content of <head>", hint: "Markup that comes before the HTML pane.", rows: 3 },
  {
    field: "imports",
    label: "Import map",
    hint: `Where imports come from. This server carries ${carried}; all others come from the CDN.`,
    rows: 4,
  },
]

/** What the project asks of its page, to be changed. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const [values, setValues] = useState(() => toFields(projectStore.getState().settings))
  const [problem, setProblem] = useState<SettingsProblem | null>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    const read = fromFields(values)
    if ("field" in read) return setProblem(read)
    projectStore.getState().configure(read)
    onClose()
  }

  return (
    <Dialog title="Project settings" onClose={onClose}>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        {fields.map(({ field, ...words }) => (
          <SettingsField
            key={field}
            {...words}
            value={values[field]}
            problem={problem?.field === field ? problem.message : null}
            onChange={(value) => setValues({ ...values, [field]: value })}
          />
        ))}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary">
            Apply
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

type SettingsFieldProps = {
  label: string
  hint: string
  rows: number
  value: string
  problem: string | null
  onChange: (value: string) => void
}

function SettingsField({ label, hint, rows, value, problem, onChange }: SettingsFieldProps) {
  const hintId = useId()
  return (
    <div className="flex flex-col gap-1">
      <label className="flex flex-col gap-1">
        <span className="font-medium text-xs">{label}</span>
        <textarea
          rows={rows}
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={hintId}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          className="rounded-md border border-line-strong bg-surface px-2.5 py-1.5 font-mono text-xs"
        />
      </label>
      <p id={hintId} role={problem ? "alert" : undefined} className={`text-2xs ${problem ? "text-bad" : "text-muted"}`}>
        {problem ?? hint}
      </p>
    </div>
  )
}
