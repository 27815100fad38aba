-- CreateEnum
CREATE TYPE "NameSubject" AS ENUM ('event', 'people', 'company');

-- CreateEnum
CREATE TYPE "NameState" AS ENUM ('active', 'held', 'archived');

-- CreateTable
CREATE TABLE "DataName" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "subject" "NameSubject" NOT NULL,
    "name" TEXT NOT NULL,
    "state" "NameState" NOT NULL DEFAULT 'active',
    "type" TEXT,
    "broughtBy" TEXT,
    "broughtFrom" TEXT,
    "useCount" INTEGER NOT NULL DEFAULT 0,
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DataName_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DataName_workspaceId_subject_createdAt_id_idx" ON "DataName"("workspaceId", "subject", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "DataName_workspaceId_subject_name_key" ON "DataName"("workspaceId", "subject", "name");

-- AddForeignKey
ALTER TABLE "DataName" ADD CONSTRAINT "DataName_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Names known so far stay active, with the use they were put to.
INSERT INTO "DataName" (id, "workspaceId", subject, name, "useCount", "lastUsedAt", "createdAt")
SELECT 'nam_' || left(replace(gen_random_uuid()::text, '-', ''), 26), known."workspaceId", 'event', known.name,
       coalesce(used.count, 0), used.last, known."createdAt"
FROM "EventName" AS known LEFT JOIN (
  SELECT "workspaceId", name, count(*)::int AS count, max("createdAt") AS last FROM "Event" GROUP BY 1, 2
) AS used USING ("workspaceId", name);

-- The campaign of a page's address is the server's own, so its names count for nobody.
INSERT INTO "DataName" (id, "workspaceId", subject, name, type)
SELECT 'nam_' || left(replace(gen_random_uuid()::text, '-', ''), 26), "workspaceId", 'people', key,
       CASE WHEN key LIKE '%\_at' AND min(kind) = 'number' THEN 'date' ELSE min(kind) END
FROM (
  SELECT person."workspaceId", attribute.key, jsonb_typeof(attribute.value) AS kind
  FROM "User" AS person, jsonb_each(person."customAttributes") AS attribute
  WHERE jsonb_typeof(person."customAttributes") = 'object'
) AS found
WHERE key NOT IN ('utm_campaign', 'utm_content', 'utm_medium', 'utm_source', 'utm_term')
GROUP BY "workspaceId", key;

INSERT INTO "DataName" (id, "workspaceId", subject, name, type)
SELECT 'nam_' || left(replace(gen_random_uuid()::text, '-', ''), 26), "workspaceId", 'company', key,
       CASE WHEN key LIKE '%\_at' AND min(kind) = 'number' THEN 'date' ELSE min(kind) END
FROM (
  SELECT company."workspaceId", attribute.key, jsonb_typeof(attribute.value) AS kind
  FROM "Company" AS company, jsonb_each(company."customAttributes") AS attribute
  WHERE jsonb_typeof(company."customAttributes") = 'object'
) AS found
GROUP BY "workspaceId", key;

-- DropForeignKey
ALTER TABLE "EventName" DROP CONSTRAINT "EventName_workspaceId_fkey";

-- DropTable
DROP TABLE "EventName";
