import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, jest, test } from '@jest/globals'
import { DIST } from '../support/cli.ts'
import { scratchFolder } from '../support/folders.ts'

jest.setTimeout(60_000)

const scratch = scratchFolder()
afterAll(() => scratch.remove())

/** An inventory of so many functions that their list is longer than a pipe holds. */
function inventory(name: string, count: number): string {
  const arn = (n: number) => `arn:aws:lambda:us-east-1:111122223333:function:job-${n}-${'x'.repeat(40)}`
  const nodes = Array.from({ length: count }, (_, n) => ({ id: `n${n}`, type: 'lambda', arn: arn(n) }))
  writeFileSync(join(scratch.path, name), JSON.stringify({ data: { nodes } }))
  return name
}

test.each([[], ['--json']])(
  'a reader that has seen enough, as head has, is no failure: the gate still decides %j',
  async (...options) => {
    const args = ['compare', inventory('few.json', 1), inventory('many.json', 2000), '--fail-on', 'added', ...options]
    const child = spawn(process.execPath, [join(DIST, 'cli.js'), ...args], { cwd: scratch.path, env: {} })
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.stdout.destroy()
    const [exitCode] = await once(child, 'close')
    expect(errors).not.toMatch(/EPIPE|node:events/)
    expect(exitCode).toBe(2)
  },
)
