import os from 'node:os'

/** The runner's folder for one job; it is emptied before and after. */
export function tempFolder(): string {
  return process.env['RUNNER_TEMP'] || os.tmpdir()
}
