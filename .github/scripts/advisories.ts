/**
 * Asks the registry for advisories about the packages of the lock file, and reads those that end up in dist/. A known vulnerability of high
 * or critical severity fails; if the registry is not reachable, this prints a note and does not fail, since that says nothing about the
 * packages.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { isObject, type Json, own } from '../../src/json.ts'

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  timeout: 60_000,
})
const answer = parse(stdout ?? '')
const found = answer && own(answer, 'vulnerabilities')
if (!isObject(found)) {
  console.log('advisories: the registry could not be asked; nothing is known')
} else {
  const bundled = namesInDist()
  const serious = Object.entries(found).filter(([name, advisory]) => bundled.has(name) && isSerious(advisory))
  const names = serious.map(([name]) => name).join(', ')
  console.log(`advisories: ${serious.length} high or critical in dist/${names === '' ? '' : ` (${names})`}`)
  if (serious.length > 0) process.exitCode = 1
}

/** The bundled packages: the list of licences has each with its version. */
function namesInDist(): ReadonlySet<string> {
  const lines = readFileSync('dist/licenses.txt', 'utf8').matchAll(/^(@?[^@\s]+)@\d+\.\d+\.\d+\S*$/gm)
  return new Set(Array.from(lines, ([, name = '']) => name))
}

function isSerious(advisory: Json | undefined): boolean {
  return isObject(advisory) && ['high', 'critical'].includes(String(own(advisory, 'severity')))
}

function parse(text: string): { readonly [key: string]: Json } | undefined {
  try {
    const value = JSON.parse(text) as Json
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
