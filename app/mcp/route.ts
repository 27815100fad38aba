export { postMcp as POST, refuseMcp as DELETE, refuseMcp as GET } from "@/lib/server/mcp/mcp-route"
