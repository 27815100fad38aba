import { useMutation } from "@tanstack/react-query"
import { useRef } from "react"
import { z } from "zod"
import { limits } from "@/lib/contract/limits"
import { type Attachment, blockSchema } from "@/lib/contract/messenger/blocks"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { fileSize } from "../file-size"
import { composerStore } from "./composer-store"

const uploadedSchema = blockSchema.transform((block, context): Attachment => {
  if (block.type === "attachment") return block
  context.addIssue("must be an attachment")
  return z.NEVER
})

type UploadsOptions = { appId: string; conversationId: string }

/** Uploads files and puts them to the draft, in their order. The error names those that could not be. */
export function useUploads({ appId, conversationId }: UploadsOptions) {
  /** Also of files that came while others were on their way. */
  const problems = useRef<string[]>([])
  const uploads = useMutation({
    scope: { id: `uploads-${conversationId}` },
    async mutationFn(files: File[]) {
      for (const file of files) {
        const problem = problemWith(file, conversationId) ?? (await attach(file))
        if (problem) problems.current.push(`“${file.name}” was not attached. ${problem}`)
      }
      if (problems.current.length > 0) throw new Error(problems.current.join(" "))
    },
  })

  function upload(files: File[]): void {
    if (!uploads.isPending) problems.current = []
    uploads.mutate(files)
  }

  async function attach(file: File): Promise<string | null> {
    try {
      const path = `${workspacePath(appId, "attachments")}?${new URLSearchParams({ name: file.name })}`
      const attachment = await callApi(path, uploadedSchema, file)
      composerStore
        .getState()
        .edit(conversationId, ({ attachments }) => ({ attachments: [...attachments, attachment] }))
      return null
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  return { ...uploads, upload }
}

function problemWith(file: File, conversationId: string): string | null {
  const count = composerStore.getState().drafts[conversationId]?.attachments.length ?? 0
  if (count >= limits.attachmentsPerMessage) return `A message takes ${limits.attachmentsPerMessage} files.`
  if (file.size > limits.attachmentBytes) return `A file may have ${fileSize(limits.attachmentBytes)}.`
  return file.size === 0 ? "The file is empty." : null
}
