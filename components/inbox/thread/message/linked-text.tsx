import { splitLinks } from "./split-links"

/** Somebody's text, with the web addresses in it as links. */
export function LinkedText({ text }: { text: string }) {
  return splitLinks(text).map(({ text, url }, index) =>
    url === null ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move.
      <OutsideLink key={index} url={url} text={text} />
    ),
  )
}

type OutsideLinkProps = { url: string; text: string; className?: string }

/** A link that a person wrote: the other side learns nothing about this page. */
export function OutsideLink({ url, text, className = "text-accent underline underline-offset-2" }: OutsideLinkProps) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" className={className}>
      <bdi>{text}</bdi>
    </a>
  )
}
