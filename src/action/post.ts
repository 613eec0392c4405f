import { isIdle } from './idle.ts'

if (!isIdle(process.env)) {
  const { runPost } = await import('./run-post.ts')
  await runPost()
}
// The artifact client may still hold a connection that nobody waits for.
process.exit()
