import { ArrowLeft } from "lucide-react"
import { PlaceLink } from "../list/place-link"

/** The way from a conversation to the list, where there is room for one only. */
export function BackLink() {
  return (
    <PlaceLink
      conversation={null}
      className="inline-flex h-10 items-center gap-1 rounded-md px-2 font-medium text-xs hover:bg-hover md:hidden"
    >
      <ArrowLeft size={15} aria-hidden />
      Back
    </PlaceLink>
  )
}
