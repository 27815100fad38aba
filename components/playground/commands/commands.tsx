import dynamic from "next/dynamic"
import { useStore } from "zustand"
import type { ListedExample } from "@/lib/contract/learn/example"
import type { Gallery } from "../gallery/use-gallery"
import { overlayStore } from "./overlay-store"

const CommandOverlay = dynamic(() => import("./command-overlay").then((module) => module.CommandOverlay), {
  ssr: false,
})

type CommandsProps = { gallery: Gallery; examples: ListedExample[] }

/** What lists the page's commands is loaded when somebody first asks for it. */
export function Commands(props: CommandsProps) {
  const shown = useStore(overlayStore, (state) => state.shown)
  return shown && <CommandOverlay shown={shown} {...props} />
}
