import { z } from "zod"

/** The person as the SDK may know them. */
export const personSchema = z.object({
  id: z.string(),
  role: z.enum(["visitor", "lead", "user"]),
  user_id: z.string().nullable(),
  visitor_id: z.string().nullable(),
  email: z.string().nullable(),
  name: z.string().nullable(),
})

export type Person = z.infer<typeof personSchema>
