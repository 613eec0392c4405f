/**
 * `npm run release -- 1.2.3`: sets the version everywhere, gives the changelog's unreleased part that heading, builds, commits and tags.
 * Pushing the tag releases it. `--notes 1.2.3` prints that version's part of the changelog.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { notesOf, released, VERSION_FORM, withVersion } from './release-text.ts'

const [first, second] = process.argv.slice(2)
const CHANGELOG = 'CHANGELOG.md'

function fail(text: string): never {
  console.error(text)
  process.exit(1)
}

if (first === '--notes') {
  const notes = notesOf(readFileSync(CHANGELOG, 'utf8'), second ?? '')
  console.log(notes ?? fail(`${CHANGELOG} has no part for ${second}`))
} else if (first === undefined || !VERSION_FORM.test(first)) {
  fail('Write npm run release -- 1.2.3')
} else release(first)

function release(version: string): void {
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' })
  if (run('git', 'status', '--porcelain') !== '') fail('There are changes that are not committed')
  const day = new Date().toISOString().slice(0, 10)
  const changelog = released(readFileSync(CHANGELOG, 'utf8'), version, day)
  writeFileSync(CHANGELOG, changelog ?? fail(`${CHANGELOG} has nothing unreleased`))
  for (const file of ['package.json', 'package-lock.json', 'src/version.ts', '.github/workflows/deployment-diff.yml'])
    writeFileSync(file, withVersion(file, readFileSync(file, 'utf8'), version))
  run(process.execPath, '.github/scripts/build.ts')
  run('git', 'add', '--all')
  run('git', 'commit', '--message', `Release ${version}`)
  run('git', 'tag', `v${version}`)
  console.log(`Committed and tagged. Release it with: git push origin main v${version}`)
}
