import type { Page, PingRequest, PingResponse, pingRequestSchema } from "../lib/contract/messenger"
import { limits } from "../lib/contract/limits"
import { now } from "./clock"
