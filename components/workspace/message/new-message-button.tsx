import { MessageSquarePlus } from "lucide-react"
import dynamic from "next/dynamic"
import { useState } from "react"
import { IconButton } from "../../ui/icon-button"

const NewMessageDialog = dynamic(() => import("./new-message-dialog").then((module) => module.NewMessageDialog), {
  ssr: false,
})

/** Writes a message for people of the workspace, which is known once somebody is. The form outlasts whoever it is. */
export function NewMessageButton({ appId }: { appId: string | null }) {
  const [openFor, setOpenFor] = useState<string | null>(null)
  return (
    <>
      {appId !== null && <IconButton label="New message" icon={MessageSquarePlus} onClick={() => setOpenFor(appId)} />}
      {openFor !== null && <NewMessageDialog appId={openFor} onClose={() => setOpenFor(null)} />}
    </>
  )
}
