import { install, isInstalled } from "./install"
import { watchLaunchers } from "./launcher-click"
import { createMessenger } from "./messenger"
import { mountWhenVisible } from "./ui/mount"

if (!isInstalled()) {
  const messenger = createMessenger()
  mountWhenVisible(messenger)
  watchLaunchers(messenger)
  install(messenger)
}
