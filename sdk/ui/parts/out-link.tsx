import type { ComponentChildren } from "preact"
import { autolink, isLink } from "./autolink"

type OutLinkProps = { url: string; className: string; children: ComponentChildren }

/** A link that leaves the page in a tab of its own, and tells the other side nothing; no address, no link. */
export function OutLink({ url, className, children }: OutLinkProps) {
  if (!isLink(url)) return <span>{children}</span>
  return (
    <a class={className} href={url} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}

/** What a person wrote, with the addresses in it as links. */
export function LinkedText({ text }: { text: string }) {
  return (
    <>
      {autolink(text).map((part, index) =>
        part.url ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts never change places.
          <OutLink key={index} url={part.url} className="link">
            {part.text}
          </OutLink>
        ) : (
          part.text
        ),
      )}
    </>
  )
}
