import { Inbox, SquareCode } from "lucide-react"

const pages = [
  { name: "playground", label: "Playground", href: "/", icon: SquareCode },
  { name: "inbox", label: "Inbox", href: "/workspace", icon: Inbox },
] as const

type PageNavProps = {
  current: (typeof pages)[number]["name"]
  /** The workspace whose inbox is meant, where it is not the one that this browser remembers. */
  inboxAppId?: string | undefined
}

/**
 * The ways between the pages; where there is little room, only those that lead elsewhere. Plain links: each page is a document of
 * its own, whose frames and streams end with it.
 */
export function PageNav({ current, inboxAppId }: PageNavProps) {
  return (
    <nav aria-label="Pages" className="flex shrink-0 gap-0.5">
      {pages.map(({ name, label, href, icon: Icon }) => (
        <a
          key={name}
          href={name === "inbox" && inboxAppId ? `${href}?app_id=${inboxAppId}` : href}
          title={label}
          aria-current={name === current ? "page" : undefined}
          className="flex h-7 items-center gap-1.5 rounded-md px-2 text-muted text-xs transition-colors hover:bg-hover hover:text-text aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-text max-md:size-10 max-md:justify-center max-xl:aria-[current=page]:hidden"
        >
          <Icon size={14} strokeWidth={1.75} aria-hidden className="xl:hidden" />
          <span className="max-xl:sr-only">{label}</span>
        </a>
      ))}
    </nav>
  )
}
