import Link from "next/link"

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      <div className="max-w-sm text-center">
        <h1 className="font-semibold text-lg">There is no such page</h1>
        <p className="mt-1 mb-4 text-muted">The address may be mistyped, or what it led to is gone.</p>
        <Link href="/" className="font-medium text-accent underline underline-offset-4">
          Open the playground
        </Link>
      </div>
    </main>
  )
}
