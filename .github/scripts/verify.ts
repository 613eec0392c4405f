/**
 * Everything that must pass before a change lands, cheapest first; `.ci/run` runs the same list. Stops at the first failure. `--after-test`
 * leaves out what `npm cit` has already done; `--all` continues after a failure and lists every failed step.
 */
import { spawnSync } from 'node:child_process'

const STEPS = [
  'typecheck',
  'lint',
  'house -- --check',
  'test',
  'kernel -- --check',
  'page -- --check',
  'operations -- --check',
  'readme -- --check',
  'dist:check',
  'advisories',
  'test:e2e',
  'act',
  'sdks',
]
const steps = process.argv.includes('--after-test') ? STEPS.filter((step) => step !== 'test') : STEPS
const goesOn = process.argv.includes('--all')

const failed: string[] = []
for (const step of steps) {
  console.log(`\n— ${step}`)
  const shell = process.platform === 'win32'
  const { status } = spawnSync('npm', ['run', '--silent', ...step.split(' ')], { stdio: 'inherit', shell })
  if (status === 0) continue
  console.error(`verify: ${step} failed`)
  failed.push(step)
  if (!goesOn) break
}
if (failed.length > 1) console.error(`verify: ${failed.length} of ${steps.length} steps failed: ${failed.join(', ')}`)
process.exitCode = failed.length
