import { runPost } from './run-post.ts'

await runPost()
// The artifact client may still hold a connection that nobody waits for.
process.exit()
