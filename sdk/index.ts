import { install, isInstalled } from "./calls/install"
import { createMessenger } from "./create-messenger"
import { mountWhenVisible } from "./shell/mount"

if (!isInstalled()) {
  const messenger = createMessenger()
  mountWhenVisible(messenger)
  install(messenger)
}
