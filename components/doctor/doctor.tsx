"use client"

import { useId, useMemo, useState } from "react"
import { examine } from "@/lib/doctor/examine"
import type { Region } from "@/lib/doctor/finding"
import { Button } from "../ui/button"
import { Select } from "../ui/fields/select"
import { TextField } from "../ui/fields/text-field"
import { DiagnosisView } from "./diagnosis-view"
import { samples } from "./samples"
import { useSettled } from "./use-settled"

const regionOptions = [
  { value: "", label: "As the text says, else US" },
  { value: "us", label: "US" },
  { value: "eu", label: "EU" },
  { value: "au", label: "Australia" },
] as const

/** What is pasted and what is found in it, as it is typed. All of it stays in the state of this component. */
export function Doctor() {
  const id = useId()
  const [text, setText] = useState("")
  const [region, setRegion] = useState<Region | "">("")
  const [secret, setSecret] = useState("")
  const settled = useSettled(text)
  const diagnosis = useMemo(
    () => (settled.trim() ? examine(settled, { ...(region && { region }), ...(secret && { secret }) }) : null),
    [settled, region, secret],
  )

  return (
    <>
      <form className="flex flex-col gap-4" onSubmit={(event) => event.preventDefault()}>
        <label className="flex flex-col gap-1">
          <span className="font-medium text-xs">What to examine</span>
          <textarea
            rows={10}
            value={text}
            onChange={({ target }) => setText(target.value)}
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="off"
            placeholder="Content-Security-Policy: …"
            aria-describedby={`${id}-samples`}
            className="code-text resize-y whitespace-pre-wrap rounded-md border border-line-strong bg-surface px-2.5 py-2 placeholder:text-muted"
          />
        </label>
        <div id={`${id}-samples`} className="flex flex-wrap items-center gap-2">
          <span className="text-muted text-xs">Try:</span>
          {samples.map((sample) => (
            <Button key={sample.label} onClick={() => setText(sample.text)}>
              {sample.label}
            </Button>
          ))}
          {text !== "" && (
            <Button tone="quiet" onClick={() => setText("")}>
              Clear
            </Button>
          )}
        </div>
        <div className="grid gap-4 md:grid-cols-2">
          <Select
            label="Region of the workspace"
            options={regionOptions}
            value={region}
            onChange={({ target }) => setRegion(regionOptions.find(({ value }) => value === target.value)?.value ?? "")}
          />
          <div className="flex flex-col gap-1">
            <TextField
              label="Messenger secret (optional)"
              type="password"
              value={secret}
              onChange={({ target }) => setSecret(target.value)}
              aria-describedby={`${id}-secret`}
            />
            <p id={`${id}-secret`} className="text-muted text-xs">
              To check signatures with. It stays in this page, and is gone when you leave it.
            </p>
          </div>
        </div>
      </form>
      <DiagnosisView diagnosis={diagnosis} />
    </>
  )
}
