import { readdirSync, rmSync } from 'node:fs'

/** What programs of others leave behind, which tests start. */
const FOREIGN = /^(\.?org\.chromium\.|playwright|node-compile-cache$|v8-compile-cache)/

/** After all tests: their temporary folder is removed, and what somebody has left in it fails the run. */
export default function tearDown() {
  const folder = globalThis.temporaryFolderOfTests
  const left = readdirSync(folder).filter((name) => !FOREIGN.test(name))
  rmSync(folder, { recursive: true, force: true })
  if (left.length === 0) return
  const shown = left.slice(0, 20).join(', ')
  throw new Error(`Tests have left ${left.length} files or folders in the temporary folder: ${shown}`)
}
