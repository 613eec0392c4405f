import { runMain } from './run.ts'

await runMain()
// The artifact client may still hold a connection that nobody waits for.
process.exit()
