import { useState } from "react"
import { outboundResourceSchema } from "@/lib/contract/messenger/outbound"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { DataProvider } from "../../data/data-provider"
import { Segmented } from "../../ui/fields/segmented"
import { Select } from "../../ui/fields/select"
import { TextField } from "../../ui/fields/text-field"
import { Dialog } from "../../ui/overlay/dialog"
import { DialogForm } from "../dialog-form"
import { AttributeFields } from "./attribute-fields"
import { AudienceSize } from "./audience-size"
import { audienceOf, emptyDraft, isComplete, type MessageDraft, messageKinds, outboundOf } from "./message-draft"
import { MessageMade } from "./message-made"

type NewMessageDialogProps = { appId: string; onClose: () => void }

const whoNames = [
  { value: "everybody", label: "Everybody" },
  { value: "users", label: "Users" },
  { value: "visitors", label: "Visitors and leads" },
  { value: "attribute", label: "People by an attribute" },
]

const whenNames = [
  { value: "ping", label: "As soon as the page looks for messages" },
  { value: "event", label: "After an event" },
]

/** Writes the message that `update` looks for. */
export function NewMessageDialog({ appId, onClose }: NewMessageDialogProps) {
  const [draft, setDraft] = useState(emptyDraft)
  const [number, setNumber] = useState<number | null>(null)
  const change = (changed: Partial<MessageDraft>) => setDraft({ ...draft, ...changed })

  async function create() {
    const made = await callApi(workspacePath(appId, "outbounds"), outboundResourceSchema, outboundOf(draft))
    setNumber(made.number)
  }

  return (
    <Dialog title={number === null ? "New message" : "The message is live"} onClose={onClose}>
      {number !== null ? (
        <MessageMade number={number} event={draft.event} onClose={onClose} />
      ) : (
        <DialogForm submit="Make it live" isReady={isComplete(draft)} onSubmit={create}>
          <Segmented label="Kind" options={messageKinds} value={draft.kind} onChange={(kind) => change({ kind })} />
          <label className="flex flex-col gap-1">
            <span className="font-medium text-xs">Text</span>
            <textarea
              rows={3}
              maxLength={2_000}
              value={draft.text}
              onChange={({ target }) => change({ text: target.value })}
              className="rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-sm"
            />
          </label>
          <Select
            label="Who gets it"
            options={whoNames}
            value={draft.who}
            onChange={({ target }) => change({ who: target.value as MessageDraft["who"] })}
          />
          {draft.who === "attribute" && (
            <AttributeFields attribute={draft.attribute} onChange={(attribute) => change({ attribute })} />
          )}
          <DataProvider>
            <AudienceSize appId={appId} audience={audienceOf(draft)} />
          </DataProvider>
          <Select
            label="When"
            options={whenNames}
            value={draft.event === null ? "ping" : "event"}
            onChange={({ target }) => change({ event: target.value === "event" ? "" : null })}
          />
          {draft.event !== null && (
            <TextField
              label="Name of the event"
              value={draft.event}
              maxLength={120}
              placeholder="invited-friend"
              onChange={({ target }) => change({ event: target.value })}
            />
          )}
        </DialogForm>
      )}
    </Dialog>
  )
}
