import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

/** What a temporary folder of a test run is called: the process it belongs to, and something that makes it unique. */
const PREFIX = 'cloudcraft-diff-tests-'
/** Before all tests: they and the processes that they start have a temporary folder of their own. What a killed run has left is removed. */
export default function setUp() {
  const temporary = os.tmpdir()
  for (const name of readdirSync(temporary)) {
    const [, pid] = new RegExp(`^${PREFIX}(\\d+)-`).exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(path.join(temporary, name), { recursive: true, force: true })
  }
  const folder = mkdtempSync(path.join(temporary, `${PREFIX}${process.pid}-`))
  process.env.TMPDIR = folder
  globalThis.temporaryFolderOfTests = folder
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
