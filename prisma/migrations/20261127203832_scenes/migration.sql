-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "scene" TEXT,
ADD COLUMN     "sceneCounts" JSONB;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "sceneHash" TEXT,
ADD COLUMN     "sceneKeyHash" TEXT;
