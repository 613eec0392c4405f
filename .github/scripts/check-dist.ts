/** Fails if dist/ is not what src/ builds: builds again elsewhere and compares byte for byte. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const fresh = mkdtempSync(path.join(tmpdir(), 'dist-'))
try {
  execFileSync(process.execPath, ['.github/scripts/build.ts', fresh], { stdio: ['ignore', 'ignore', 'inherit'] })
  const files = (dir: string) =>
    readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = (dir: string) => files(dir).map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
  const all = new Set([...names(fresh), ...names('dist')])
  const read = (dir: string, name: string) =>
    names(dir).includes(name) ? readFileSync(path.join(dir, name)) : undefined
  const stale = [...all].filter((name) => {
    const [built, committed] = [read(fresh, name), read('dist', name)]
    return built === undefined || committed === undefined || !built.equals(committed)
  })
  if (stale.length > 0) {
    console.error(`dist/ is not what src/ builds; run npm run build and commit it: ${stale.join(', ')}`)
    process.exitCode = 1
  } else console.log(`dist/ is what src/ builds (${all.size} files)`)
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
