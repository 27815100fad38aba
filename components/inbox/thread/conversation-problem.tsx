import { ApiError } from "@/lib/playground/api/call-api"
import { Notice } from "../notice"
import { BackLink } from "./back-link"

/** In the place of a conversation that could not be read. */
export function ConversationProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const isMissing = error instanceof ApiError && error.status === 404
  return (
    <>
      <div className="p-2 md:hidden">
        <BackLink />
      </div>
      {isMissing ? (
        <Notice
          title="There is no such conversation"
          text="The link may be mistyped, or it belongs to another workspace."
        />
      ) : (
        <Notice
          title="The conversation could not be read"
          text={error.message}
          action={{ label: "Try again", onPress: onRetry }}
        />
      )}
    </>
  )
}
