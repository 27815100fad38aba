"use client"

import { Button } from "@/components/ui/button"

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="max-w-sm text-center">
        <h1 className="font-semibold text-lg">The page could not be shown</h1>
        <p className="mt-1 mb-4 text-muted">
          Try again. If it stays like this, the server’s log has the reason
          {error.digest && <> under {error.digest}</>}.
        </p>
        <Button tone="primary" onClick={reset}>
          Try again
        </Button>
      </div>
    </main>
  )
}
