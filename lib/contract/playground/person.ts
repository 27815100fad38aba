import * as z from "zod/mini"

/** The person as the SDK may know them. */
export const personSchema = z.object({
  id: z.string(),
  role: z.enum(["visitor", "lead", "user"]),
  user_id: z.nullable(z.string()),
  visitor_id: z.nullable(z.string()),
  email: z.nullable(z.string()),
  name: z.nullable(z.string()),
})

export type Person = z.infer<typeof personSchema>
