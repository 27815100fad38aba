import { Skeleton } from "../ui/skeleton"
import { inboxGrid } from "./inbox-grid"

/** The shape of the inbox before anything is known. */
export function InboxSkeleton() {
  return (
    <div className={inboxGrid}>
      <div className="min-w-0 border-line bg-surface md:border-r">
        <Skeleton lines={12} />
      </div>
      <div className="max-md:hidden" />
      <div className="border-line border-l bg-surface max-xl:hidden">
        <Skeleton lines={6} />
      </div>
    </div>
  )
}
