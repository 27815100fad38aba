import { Select } from "../../ui/fields/select"
import { TextField } from "../../ui/fields/text-field"
import { comparisons, type MessageDraft } from "./message-draft"

type Attribute = MessageDraft["attribute"]

type AttributeFieldsProps = { attribute: Attribute; onChange: (attribute: Attribute) => void }

/** One rule on an attribute: its name, how it compares, and with what. */
export function AttributeFields({ attribute, onChange }: AttributeFieldsProps) {
  const hasValue = attribute.is !== "known" && attribute.is !== "unknown"
  return (
    <div className="grid grid-cols-3 items-end gap-2 max-md:grid-cols-1">
      <TextField
        label="Attribute"
        value={attribute.name}
        maxLength={190}
        onChange={({ target }) => onChange({ ...attribute, name: target.value })}
      />
      <Select
        label="Comparison"
        options={comparisons}
        value={attribute.is}
        onChange={({ target }) => onChange({ ...attribute, is: target.value as Attribute["is"] })}
      />
      {hasValue && (
        <TextField
          label="Value"
          value={attribute.value}
          maxLength={255}
          onChange={({ target }) => onChange({ ...attribute, value: target.value })}
        />
      )}
    </div>
  )
}
