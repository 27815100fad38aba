import { Cookie } from "lucide-react"
import dynamic from "next/dynamic"
import { IconButton } from "../../ui/icon-button"
import { Popover } from "../../ui/overlay/popover"

const JarContents = dynamic(() => import("./jar-contents").then((module) => module.JarContents), { ssr: false })

/** Cookies and storage of the browser that the preview believes to be in. */
export function VirtualBrowser() {
  return (
    <Popover
      label="Virtual browser"
      align="end"
      className="w-140"
      trigger={(props) => <IconButton label="Virtual browser: cookies and storage" icon={Cookie} {...props} />}
    >
      <JarContents />
    </Popover>
  )
}
