import { Check, Copy } from "lucide-react"
import { useState } from "react"
import { IconButton } from "./icon-button"

type CopyButtonProps = { label: string; text: string }

/** The text stands beside the button, so a browser that refuses the clipboard leaves it to be selected by hand. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false)

  return (
    <IconButton
      label={isCopied ? `${label}: copied` : label}
      icon={isCopied ? Check : Copy}
      onClick={() => {
        navigator.clipboard?.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }}
    />
  )
}
