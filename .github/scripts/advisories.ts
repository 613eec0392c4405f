/**
 * Asks the registry for advisories about the packages of the lock file that end up in dist/. A known hole of high or critical severity fails;
 * where the registry cannot be asked, that is said in a word and nothing fails, since it says nothing about the packages.
 */
import { spawnSync } from 'node:child_process'
import { isObject, type Json, own } from '../../src/json.ts'

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  timeout: 60_000,
})
const answer = parse(stdout ?? '')
const metadata = answer && own(answer, 'metadata')
const counts = isObject(metadata) ? own(metadata, 'vulnerabilities') : undefined
if (answer === undefined || !isObject(counts)) {
  console.log('advisories: the registry could not be asked; nothing is known')
} else {
  const [high, critical] = ['high', 'critical'].map((severity) => Number(own(counts, severity) ?? 0))
  const found = own(answer, 'vulnerabilities')
  const names = isObject(found) ? Object.keys(found).join(', ') : ''
  console.log(`advisories: ${critical} critical, ${high} high${names === '' ? '' : ` (${names})`}`)
  if ((high ?? 0) + (critical ?? 0) > 0) process.exitCode = 1
}

function parse(text: string): { readonly [key: string]: Json } | undefined {
  try {
    const value = JSON.parse(text) as Json
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
