#!/usr/bin/env node
import process from 'node:process'
import { run } from './run.ts'
import { openTerminal, writtenOut } from './terminal.ts'

const exitCode = await run(process.argv.slice(2), openTerminal())
await writtenOut()
// A server may keep a connection open that nothing waits for any more, such as one that it has switched to another protocol.
process.exit(exitCode)
