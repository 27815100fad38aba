import Link from "next/link"
import type { ComponentProps } from "react"
import { addressOf, go, useAddress } from "../use-address"

type PlaceLinkProps = Omit<ComponentProps<typeof Link>, "href" | "onNavigate" | "prefetch"> & {
  /** Null: the list alone. */
  conversation: string | null
}

/** A link to a conversation of the list that is open, or back to that list. */
export function PlaceLink({ conversation, ...props }: PlaceLinkProps) {
  const place = { ...useAddress(), conversation }
  return (
    <Link
      href={addressOf(place)}
      prefetch={false}
      onNavigate={(event) => {
        event.preventDefault()
        go(place)
      }}
      {...props}
    />
  )
}
