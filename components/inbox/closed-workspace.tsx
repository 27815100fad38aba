import { useState } from "react"
import { demoAppId } from "@/lib/contract/app-id"
import { Button } from "../ui/button"
import { ConnectDialog } from "../workspace/connect-dialog"
import { Notice } from "./notice"

type ClosedWorkspaceProps = { appId: string; onChoose: (appId: string) => void }

/** Any App ID can be written to; reading what people wrote takes its access token. */
export function ClosedWorkspace({ appId, onChoose }: ClosedWorkspaceProps) {
  const [isConnecting, setConnecting] = useState(false)
  return (
    <>
      <Notice
        title="This workspace is closed to this browser"
        text={`To read and answer the conversations of “${appId}”, connect it with its access token.`}
      >
        <Button tone="primary" onClick={() => setConnecting(true)}>
          Connect with access token
        </Button>
        <Button onClick={() => onChoose(demoAppId)}>Use demo</Button>
      </Notice>
      {isConnecting && <ConnectDialog onChoose={onChoose} onClose={() => setConnecting(false)} />}
    </>
  )
}
