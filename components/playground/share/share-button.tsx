import { Share2 } from "lucide-react"
import dynamic from "next/dynamic"
import { Button } from "../../ui/button"
import { Popover } from "../../ui/overlay/popover"

const ShareLink = dynamic(() => import("./share-link").then((module) => module.ShareLink), { ssr: false })
const Downloads = dynamic(() => import("./downloads").then((module) => module.Downloads), { ssr: false })

export function ShareButton() {
  return (
    <Popover
      label="Share this project"
      align="end"
      className="w-96 p-3"
      trigger={(props) => (
        <Button id="share" {...props}>
          <Share2 size={13} aria-hidden />
          <span className="max-xl:sr-only">Share</span>
        </Button>
      )}
    >
      <ShareLink />
      <Downloads />
    </Popover>
  )
}
