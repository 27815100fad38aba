import { nameRoutes } from "@/lib/server/names/name-route"

export const { PATCH, DELETE } = nameRoutes(["people", "company"])
