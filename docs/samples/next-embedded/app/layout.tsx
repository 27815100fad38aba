import Script from "next/script"
import type { ReactNode } from "react"

export const metadata = { title: "A shop" }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        {children}
        <Script src="/messenger/widget/abcd1234" />
      </body>
    </html>
  )
}
