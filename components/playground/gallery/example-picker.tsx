import { exampleEntries } from "@/lib/playground/project/example-entries"
import { Palette } from "../../ui/overlay/palette"
import { byTopic } from "./by-topic"
import { findExamples } from "./find-examples"

type ExamplePickerProps = { onChoose: (slug: string) => void; onClose: () => void }

/** All examples by what they are about, with a sentence each. */
export function ExamplePicker({ onChoose, onClose }: ExamplePickerProps) {
  return (
    <Palette
      label="Search examples"
      placeholder="A method, or what it is about"
      empty="No example has these words."
      typed=""
      find={(typed) => byTopic(findExamples(exampleEntries, typed))}
      titleOf={({ title }) => title}
      noteOf={({ summary }) => summary}
      onChoose={({ slug }) => onChoose(slug)}
      onClose={onClose}
    />
  )
}
