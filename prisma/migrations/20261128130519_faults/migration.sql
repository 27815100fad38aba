-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "faults" JSONB NOT NULL DEFAULT '[]';
