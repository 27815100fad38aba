// What is wrong with a script's calls of the API in a way that types cannot say.
import { findCalls } from "./find-calls"
import type { Mark } from "./mark"
import { metadataMarks } from "./metadata-marks"
import { methodMarks } from "./method-marks"
import { orderMarks } from "./order-marks"
import { parseScript } from "./parse-script"
import { settingMarks } from "./setting-marks"

/** Longer scripts are not read, so that typing stays quick. */
const maxLength = 200_000

/** Null where the script does not parse. */
export function findMarks(script: string): Mark[] | null {
  if (script.length > maxLength || !/intercom/i.test(script)) return []
  const program = parseScript(script)
  if (!program) return null
  const found = findCalls(program)
  return [
    ...methodMarks(found.calls),
    ...settingMarks(found),
    ...metadataMarks(found.calls),
    ...orderMarks(script, found.calls),
  ]
}
