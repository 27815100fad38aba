import { Server } from "lucide-react"
import { useState } from "react"
import type { ProofOfUser } from "@/lib/playground/lessons/proof"
import { Button } from "../../ui/button"
import { CopyButton } from "../../ui/copy-button"

type Asked = { state: "idle" } | { state: "asking" } | { state: "failed"; message: string } | Answered
type Answered = { state: "answered"; proof: ProofOfUser }

/** Stands for the reader's own server, which alone holds the secret, and knows who is logged in there. */
export function OwnServer({ userId }: { userId: string }) {
  const [asked, setAsked] = useState<Asked>({ state: "idle" })

  async function ask() {
    setAsked({ state: "asking" })
    try {
      const { proveUser } = await import("@/lib/playground/lessons/proof")
      setAsked({ state: "answered", proof: await proveUser(userId) })
    } catch (error) {
      setAsked({ state: "failed", message: error instanceof Error ? error.message : String(error) })
    }
  }

  return (
    <section
      aria-label="Your server"
      className="ml-6 flex flex-col gap-1.5 rounded-md border border-line px-2.5 py-1.5"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Server size={14} strokeWidth={1.75} aria-hidden className="text-muted max-md:hidden" />
        <p className="min-w-0 flex-1 text-pretty text-muted max-md:basis-full">
          Your server holds the secret, and knows that user {userId} is logged in. Here the lesson answers for it.
        </p>
        <Button disabled={asked.state === "asking"} onClick={() => void ask()}>
          Ask for a proof
        </Button>
      </div>
      {asked.state === "failed" && (
        <p role="alert" className="text-bad">
          {asked.message}
        </p>
      )}
      {asked.state === "answered" && <Proofs proof={asked.proof} />}
    </section>
  )
}

function Proofs({ proof }: { proof: ProofOfUser }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3">
      {Object.entries(proof).map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="font-mono text-muted">{name}</dt>
          <dd className="truncate font-mono">{value}</dd>
          <dd>
            <CopyButton label={`Copy ${name}`} text={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
