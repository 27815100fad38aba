-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "clockAt" TIMESTAMPTZ(3),
ADD COLUMN     "clockSetAt" TIMESTAMPTZ(3);
