import { nowhere } from "@/lib/server/http/nowhere"

const answer = nowhere("anyone")

export const GET = answer
export const POST = answer
export const PUT = answer
export const PATCH = answer
export const DELETE = answer
export const OPTIONS = answer
