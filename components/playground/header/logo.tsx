type LogoProps = {
  as?: "h1" | "p"
  /** The name is left out where the header has much else to show. */
  isCrowded?: boolean
}

/** The product's mark and name; narrow screens show only the mark. It is the heading of a page that has no other. */
export function Logo({ as: Element = "h1", isCrowded }: LogoProps) {
  return (
    <Element className="flex shrink-0 items-center gap-2 font-semibold text-sm tracking-tight max-md:order-1">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden className="text-accent-solid">
        <path
          fill="currentColor"
          d="M5 2h14a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3h-5.6L8 22.4A.9.9 0 0 1 6.5 21.7V18H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3Z"
        />
        <path
          fill="none"
          stroke="white"
          strokeWidth="1.9"
          strokeLinecap="round"
          strokeLinejoin="round"
          d="m9.5 7-3 3 3 3M14.5 7l3 3-3 3"
        />
      </svg>
      <span className={isCrowded ? "max-xl:sr-only" : "max-lg:sr-only"}>Messenger Playground</span>
    </Element>
  )
}
