import { BookOpen, FileCode, GraduationCap, Inbox, LayoutGrid, SquareCode } from "lucide-react"

const pages = [
  { name: "playground", label: "Playground", href: "/", icon: SquareCode },
  { name: "inbox", label: "Inbox", href: "/workspace", icon: Inbox },
  { name: "learn", label: "Learn", href: "/learn", icon: GraduationCap },
  { name: "examples", label: "Examples", href: "/examples", icon: LayoutGrid },
  { name: "reference", label: "Reference", href: "/reference", icon: BookOpen },
  { name: "snippets", label: "Snippets", href: "/snippets", icon: FileCode },
] as const

export type PageName = (typeof pages)[number]["name"]

type PageNavProps = {
  /** Null on a page that none of them leads to. */
  current: PageName | null
  /** The workspace whose inbox is meant, where it is not the one that this browser remembers. */
  inboxAppId?: string | undefined
  /** Whether much else stands beside it. */
  isCrowded?: boolean
}

/** From where on there are words and not signs. */
const widths = {
  roomy: { link: "max-lg:aria-[current=page]:hidden", icon: "lg:hidden", label: "max-lg:sr-only" },
  crowded: { link: "max-xl:aria-[current=page]:hidden", icon: "2xl:hidden", label: "max-2xl:sr-only" },
}

/**
 * The ways between the pages; where there is little room, only those that lead elsewhere. Plain links: each page is a document of
 * its own, whose frames and streams end with it.
 */
export function PageNav({ current, inboxAppId, isCrowded = false }: PageNavProps) {
  const width = isCrowded ? widths.crowded : widths.roomy
  return (
    <nav aria-label="Pages" className="flex shrink-0 gap-0.5">
      {pages.map(({ name, label, href, icon: Icon }) => (
        <a
          key={name}
          href={name === "inbox" && inboxAppId ? `${href}?app_id=${inboxAppId}` : href}
          title={label}
          aria-current={name === current ? "page" : undefined}
          className={`flex h-7 items-center gap-1.5 rounded-md px-2 text-muted text-xs transition-colors hover:bg-hover hover:text-text aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-text max-md:size-10 max-md:justify-center ${width.link}`}
        >
          <Icon size={14} strokeWidth={1.75} aria-hidden className={width.icon} />
          <span className={width.label}>{label}</span>
        </a>
      ))}
    </nav>
  )
}
