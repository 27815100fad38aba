-- CreateEnum
CREATE TYPE "EmailStanding" AS ENUM ('noted', 'named', 'proven');

-- What a visitor id alone had opened goes on showing nothing older: such a browser starts a session anew.
UPDATE "Session" SET "endedAt" = now() WHERE "endedAt" IS NULL AND "historyFrom" > to_timestamp(0);

-- DropIndex
DROP INDEX "User_workspaceId_visitorId_key";

-- AlterTable
ALTER TABLE "Session" DROP COLUMN "historyFrom",
ADD COLUMN     "replacedById" TEXT,
ADD COLUMN     "verifiedUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "emailStanding" "EmailStanding" NOT NULL DEFAULT 'noted';

-- Until now every login's email led to its person, and nobody noted which were proven.
UPDATE "User" SET "emailStanding" = 'named' WHERE role = 'user' AND email IS NOT NULL;

-- CreateIndex
CREATE INDEX "User_workspaceId_visitorId_idx" ON "User"("workspaceId", "visitorId");
