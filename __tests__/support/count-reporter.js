import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes jest's counts to JEST_JSON_DIR, for .ci/run to add up; does nothing without it. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const dir = process.env.JEST_JSON_DIR
    if (!dir) return
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = results
    writeFileSync(
      path.join(dir, `${randomUUID()}.json`),
      JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }),
    )
  }
}
