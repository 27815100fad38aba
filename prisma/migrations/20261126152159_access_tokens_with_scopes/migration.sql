-- CreateEnum
CREATE TYPE "AccessScope" AS ENUM ('read', 'write', 'secrets');

-- CreateTable
CREATE TABLE "AccessToken" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "scopes" "AccessScope"[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rotatedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("id")
);

-- Each workspace's token stays what it is. Those of the template and of demo copies were never shown to anybody.
INSERT INTO "AccessToken" (id, "workspaceId", name, "tokenHash", scopes, "createdAt")
SELECT 'tok_' || left(replace(gen_random_uuid()::text, '-', ''), 26), id, 'First token', "accessTokenHash",
       ARRAY['read', 'write', 'secrets']::"AccessScope"[], "createdAt"
FROM "Workspace" WHERE "demoKeyHash" IS NULL AND id <> 'wks_template';

-- AlterTable
ALTER TABLE "BrowserWorkspace" DROP CONSTRAINT "BrowserWorkspace_pkey",
ADD COLUMN     "accessTokenId" TEXT,
ADD COLUMN     "id" TEXT;

-- The browser that made a workspace was written down with it; every other one came by the token, and goes with it.
UPDATE "BrowserWorkspace" AS browser
SET id = 'brw_' || left(replace(gen_random_uuid()::text, '-', ''), 26),
    "accessTokenId" = CASE WHEN browser."createdAt" <= workspace."createdAt" + interval '1 second' THEN NULL ELSE (
      SELECT token.id FROM "AccessToken" AS token WHERE token."workspaceId" = workspace.id) END
FROM "Workspace" AS workspace WHERE workspace.id = browser."workspaceId";

ALTER TABLE "BrowserWorkspace" ALTER COLUMN "id" SET NOT NULL,
ADD CONSTRAINT "BrowserWorkspace_pkey" PRIMARY KEY ("id");

-- DropIndex
DROP INDEX "Workspace_accessTokenHash_key";

-- AlterTable
ALTER TABLE "Workspace" DROP COLUMN "accessTokenHash",
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "AccessToken_tokenHash_key" ON "AccessToken"("tokenHash");

-- CreateIndex
CREATE INDEX "AccessToken_workspaceId_createdAt_id_idx" ON "AccessToken"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "BrowserWorkspace_workspaceId_createdAt_id_idx" ON "BrowserWorkspace"("workspaceId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "BrowserWorkspace_accessTokenId_idx" ON "BrowserWorkspace"("accessTokenId");

-- CreateIndex
CREATE UNIQUE INDEX "BrowserWorkspace_browserHash_workspaceId_accessTokenId_key" ON "BrowserWorkspace"("browserHash", "workspaceId", "accessTokenId");

-- AddForeignKey
ALTER TABLE "AccessToken" ADD CONSTRAINT "AccessToken_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrowserWorkspace" ADD CONSTRAINT "BrowserWorkspace_accessTokenId_fkey" FOREIGN KEY ("accessTokenId") REFERENCES "AccessToken"("id") ON DELETE CASCADE ON UPDATE CASCADE;
