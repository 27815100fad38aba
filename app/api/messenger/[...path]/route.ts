import { preflight } from "@/lib/server/http/cors"
import { nowhere } from "@/lib/server/http/nowhere"

const answer = nowhere("any-origin")

export const GET = answer
export const POST = answer
export const PUT = answer
export const PATCH = answer
export const DELETE = answer
export const OPTIONS = preflight
