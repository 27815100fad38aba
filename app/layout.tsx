import type { Metadata, Viewport } from "next"
import localFont from "next/font/local"
import { cookies } from "next/headers"
import type { ReactNode } from "react"
import "./globals.css"

const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  variable: "--font-inter",
  weight: "100 900",
})

export const metadata: Metadata = {
  title: "Messenger Playground",
  description: "Learn and test the Intercom Messenger JavaScript API, with every call followed to the stored row.",
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#131418" },
  ],
}

const themes = ["light", "dark", "system"]

export default async function RootLayout({ children }: { children: ReactNode }) {
  const chosen = (await cookies()).get("theme")?.value
  const theme = themes.find((name) => name === chosen) ?? "system"
  return (
    <html lang="en" data-theme={theme} className={inter.variable}>
      <body className="font-sans">{children}</body>
    </html>
  )
}
