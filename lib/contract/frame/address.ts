// The address of the preview's page: what of it the page and its frame tell each other.
import * as z from "zod/mini"
import { limits } from "../limits"

/** Path, query and fragment. That two slashes begin no host, whoever resolves it sees to. */
export const addressSchema = z.string().check(z.startsWith("/"), z.maxLength(limits.urlLength))

/** How a page changed its address without leaving; `walk` is a step through its history, or to a fragment. */
export const moveSchema = z.enum(["push", "replace", "walk"])

/** How a document of the preview was come to, in the browser's words. */
export const arrivalSchema = z.enum(["navigate", "reload", "back_forward"])

export type Move = z.infer<typeof moveSchema>
export type Arrival = z.infer<typeof arrivalSchema>

/** Where a page is that nobody sent anywhere. */
export const firstAddress = "/"
