import { KeyRound } from "lucide-react"

/** Marks a preview with a field for a password, outside the frame, where its code cannot draw. */
export function PasswordWarning({ isStrangers }: { isStrangers: boolean }) {
  return (
    <p
      role="alert"
      className="flex shrink-0 items-center gap-2 border-line border-b bg-warn-soft px-3 py-1.5 text-warn text-xs"
    >
      <KeyRound size={13} aria-hidden className="shrink-0" />
      <span className="text-pretty">
        This page asks for a password.{" "}
        {isStrangers
          ? "Whoever made it reads what you type: never type one that you use elsewhere."
          : "It is a preview: never type one that you use elsewhere."}
      </span>
    </p>
  )
}
