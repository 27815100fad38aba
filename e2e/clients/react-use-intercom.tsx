// A small React app around react-use-intercom, in the page.
import { useState } from "react"
import { createRoot } from "react-dom/client"
import { IntercomProvider, type IntercomProviderProps, useIntercom } from "react-use-intercom"

function App(props: IntercomProviderProps) {
  const [unread, setUnread] = useState<number | null>(null)
  const [script, setScript] = useState("not loaded")
  return (
    <IntercomProvider
      {...props}
      onUnreadCountChange={setUnread}
      onLoad={() => setScript("loaded")}
      onLoadFailed={() => setScript("failed")}
    >
      <State unread={unread} script={script} />
    </IntercomProvider>
  )
}

function State({ unread, script }: { unread: number | null; script: string }) {
  const client = useIntercom()
  Reflect.set(window, "client", client)
  return (
    <dl>
      <dt>Unread</dt>
      <dd data-testid="unread">{unread}</dd>
      <dt>Messenger</dt>
      <dd data-testid="messenger">{client.isOpen ? "open" : "closed"}</dd>
      <dt>Script</dt>
      <dd data-testid="script">{script}</dd>
    </dl>
  )
}

Reflect.set(window, "startApp", (props: IntercomProviderProps) => {
  const root = document.createElement("div")
  document.body.prepend(root)
  createRoot(root).render(<App {...props} />)
})
