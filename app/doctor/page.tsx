import type { Metadata } from "next"
import { Doctor } from "@/components/doctor/doctor"
import { ReadingPage } from "@/components/snippets/reading-page"

export const metadata: Metadata = {
  title: "Doctor · Messenger Playground",
  description:
    "Paste a Content-Security-Policy, an install snippet, settings or a token, and read what of it will fail with Intercom.",
}

export default function DoctorPage() {
  return (
    <ReadingPage>
      <header>
        <h1 className="font-semibold text-xl tracking-tight">Doctor</h1>
        <p className="mt-1 max-w-prose text-muted">
          What will fail with the real service, and why: paste a Content-Security-Policy, an install snippet with its
          page or without, an object of settings, or a JWT. It is examined here in the page, and sent nowhere.
        </p>
      </header>
      <Doctor />
      <noscript>
        <p>The Doctor needs JavaScript, since nothing that you paste leaves this page.</p>
      </noscript>
    </ReadingPage>
  )
}
