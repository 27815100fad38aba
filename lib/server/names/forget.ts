import "server-only"
import { forgetAttributeNames } from "./attribute-names"
import { forgetEventNames } from "./event-names"
import type { NameScope } from "./registry"

/** Makes whoever uses a name next ask again what may be used. */
export function forgetNames({ workspaceId, subject }: NameScope): void {
  if (subject === "event") forgetEventNames(workspaceId)
  else forgetAttributeNames({ workspaceId, subject })
}
