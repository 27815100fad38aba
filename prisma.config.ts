import { defineConfig } from "prisma/config"

// Only the native CLI reads this; the app connects in lib/server/db/database.ts.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost/messenger_playground" },
})
