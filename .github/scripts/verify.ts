/** Everything that must hold before a change lands, in the order of what is cheapest to find. */
import { spawnSync } from 'node:child_process'

/** `npm run verify -- --after-test` leaves out what `npm cit` has already done. */
const STEPS = [
  'typecheck',
  'lint',
  'test',
  'kernel -- --check',
  'page -- --check',
  'operations -- --check',
  'dist:check',
  'test:e2e',
]
const steps = process.argv.includes('--after-test') ? STEPS.filter((step) => step !== 'test') : STEPS

for (const step of steps) {
  console.log(`\n— ${step}`)
  const { status } = spawnSync('npm', ['run', '--silent', ...step.split(' ')], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(`verify: ${step} failed`)
    process.exit(1)
  }
}
