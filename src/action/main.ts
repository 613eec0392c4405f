/**
 * What the runner starts for a step; at the end of the job it starts `post.ts`. `run.ts` chooses the phase; `phases/` provide the ports of
 * the story, `channels/` store and publish a report, `job/` is the state of one run. Inputs, outputs, paths and the log are next to this
 * file. What changed, and how to say it, is decided in `deployment-diff.ts` and below.
 */
import { runMain } from './run.ts'

await runMain()
// The artifact client may keep a connection open that nothing waits for.
process.exit()
