// Whoever points at a method, a setting or a field of the API is shown the way to its page of the reference, below its type.
import { findName } from "@/lib/playground/marks/find-name"
import { fileFor, modelOf, monaco } from "./monaco"
import { rangeOf } from "./range-of"

monaco.languages.registerHoverProvider(fileFor("script").language, {
  provideHover(model, position) {
    if (model !== modelOf("script")) return null
    const found = findName(model.getValue(), model.getOffsetAt(position))
    if (!found) return null
    const link = `[${found.name} in the reference](${location.origin}/reference/${found.slug})`
    return { range: rangeOf(model, found), contents: [{ value: link }] }
  },
})
