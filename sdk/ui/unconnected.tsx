import { Bar } from "./parts/bar"
import { Empty } from "./parts/empty"
import type { View } from "./view"
import { words } from "./words/words"

/** Before anything ever came from the server. */
export function Unconnected({ act }: Pick<View, "act">) {
  return (
    <>
      <Bar act={act} title={words.messages} />
      <Empty icon="cloudOff" role="alert" title={words.cannotConnect} hint={words.connecting} />
    </>
  )
}
