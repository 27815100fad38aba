import { type ReactNode, useActionState } from "react"
import { ApiError } from "@/lib/playground/api/call-api"
import { Button } from "../ui/button"
import { DialogActions } from "../ui/overlay/dialog-actions"

type DialogFormProps = {
  submit: string
  /** False while something that is needed is missing. */
  isReady?: boolean
  onSubmit: (form: FormData) => Promise<void>
  children: ReactNode
}

/** A form that asks the server, and says so when it refuses. */
export function DialogForm({ submit, isReady = true, onSubmit, children }: DialogFormProps) {
  const [problem, send, isPending] = useActionState(async (_: string | null, form: FormData) => {
    try {
      await onSubmit(form)
      return null
    } catch (error) {
      if (error instanceof ApiError) return error.message
      throw error
    }
  }, null)

  return (
    <form action={send} className="flex flex-col gap-3">
      {children}
      <p role="alert" className="text-bad text-xs empty:hidden">
        {problem}
      </p>
      <DialogActions>
        <Button type="submit" tone="primary" disabled={isPending || !isReady}>
          {isPending ? "One moment…" : submit}
        </Button>
      </DialogActions>
    </form>
  )
}
