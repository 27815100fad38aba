"use client"

import { Flag } from "lucide-react"
import { useState } from "react"
import { limits } from "@/lib/contract/limits"
import { Button } from "../ui/button"
import { Dialog } from "../ui/overlay/dialog"
import { DialogForm } from "../workspace/dialog-form"
import { sendReport } from "./send-report"

type Reporting = { state: "closed" } | { state: "open"; key: string } | { state: "sent" }

/** Asks what is wrong with a snippet, and passes it on to whoever runs this server. */
export function ReportButton({ slug }: { slug: string }) {
  const [reporting, setReporting] = useState<Reporting>({ state: "closed" })
  return (
    <>
      <Button className="h-8" onClick={() => setReporting({ state: "open", key: crypto.randomUUID() })}>
        <Flag size={14} strokeWidth={1.75} aria-hidden />
        Report
      </Button>
      <p role="status" className="text-good text-xs empty:hidden">
        {reporting.state === "sent" && "Thank you. The report was sent."}
      </p>
      {reporting.state === "open" && (
        <ReportDialog
          onSend={async (reason) => {
            await sendReport(slug, { reason, key: reporting.key })
            setReporting({ state: "sent" })
          }}
          onClose={() => setReporting((before) => (before.state === "open" ? { state: "closed" } : before))}
        />
      )}
    </>
  )
}

type ReportDialogProps = { onSend: (reason: string) => Promise<void>; onClose: () => void }

function ReportDialog({ onSend, onClose }: ReportDialogProps) {
  return (
    <Dialog title="Report this snippet" onClose={onClose}>
      <DialogForm submit="Send report" onSubmit={(form) => onSend(String(form.get("reason")))}>
        <p className="text-muted">Whoever runs this server reads it. Nothing is stored of who you are.</p>
        <label className="flex flex-col gap-1">
          <span className="font-medium text-xs">What is wrong with it?</span>
          <textarea
            name="reason"
            required
            rows={4}
            maxLength={limits.snippetReasonLength}
            className="rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-sm max-md:text-base"
          />
        </label>
      </DialogForm>
    </Dialog>
  )
}
