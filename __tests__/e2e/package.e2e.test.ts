import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Scratch, scratchFolder } from '../support/folders.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const require = createRequire(import.meta.url)

let scratch: Scratch
let home: string
/** The folder of a stranger who has installed the package and nothing else. */
let packed: string

beforeAll(() => {
  scratch = scratchFolder()
  home = scratch.path
  const npm = ['pack', '--ignore-scripts', '--json', '--pack-destination', home]
  const shell = process.platform === 'win32'
  const [made] = JSON.parse(execFileSync('npm', npm, { cwd: ROOT, encoding: 'utf8', shell })) as { filename: string }[]
  execFileSync('tar', ['-xzf', made?.filename ?? ''], { cwd: home })
  packed = join(home, 'node_modules/cloudcraft-deployment-diff')
  mkdirSync(dirname(packed), { recursive: true })
  execFileSync('mv', [join(home, 'package'), packed])
})
afterAll(() => scratch.remove())

const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(dir, name)).isFile())

const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: home, encoding: 'utf8' })

describe('the package', () => {
  test('is what a user runs: no tests, no sources, nothing of the Action, fewer than 150 files of ours', () => {
    const files = filesOf(packed).map((file) => file.replaceAll('\\', '/'))
    expect(files.filter((file) => !/^(dist\/|package\.json$|README\.md$|LICENSE$)/.test(file))).toEqual([])
    expect(files.filter((file) => /\/(action|github|main\.js|post\.js)/.test(file))).toEqual([])
    expect(files.filter((file) => !file.startsWith('dist/vendor/')).length).toBeLessThan(150)
  })

  test('brings no other package and one program', () => {
    const {
      dependencies,
      optionalDependencies,
      peerDependencies,
      bin,
      private: hidden,
    } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as Record<string, unknown>
    expect([dependencies, optionalDependencies, peerDependencies, hidden]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(bin).toEqual({ 'cloudcraft-diff': 'dist/cli.js' })
  })

  test('has every file that its files import', () => {
    const missing = filesOf(packed)
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => {
        const text = readFileSync(join(packed, file), 'utf8')
        const imports = text.matchAll(
          /(?:^import[^'"]*?|^export[^'"]*? from |\bimport\()\s*["'](\.{1,2}\/[^"']+)["']/gm,
        )
        return Array.from(imports, ([, to = '']) => join(dirname(join(packed, file)), to))
      })
      .filter((file) => !existsSync(file))
    expect(missing).toEqual([])
  })

  test('runs where nothing else is installed', () => {
    const cli = join(packed, 'dist/cli.js')
    expect(node(cli, '--version').trim()).toMatch(/^\d+\.\d+\.\d+$/)
    expect(node(cli, 'demo', '--out', 'demo')).toContain('Open demo/report.html')
  })

  test('is a library: the example of its page runs', () => {
    const page = readFileSync(join(ROOT, '.github/docs/library.md'), 'utf8')
    const [, example = ''] = /```js\n(.*?)```/s.exec(page) ?? []
    const node1 = (type: string, id: string) => ({
      id,
      type,
      arn: `arn:aws:${type}:us-east-1:111122223333:${id}`,
      region: 'us-east-1',
      name: id,
    })
    const document = (...nodes: object[]) => JSON.stringify({ version: 6, nodes, groups: [], edges: [] })
    const bucket = { ...node1('s3', 'b'), arn: 'arn:aws:s3:::exports', name: 'exports' }
    writeFileSync(join(home, 'before.json'), document(bucket, node1('sqs', 'a')))
    writeFileSync(join(home, 'after.json'), document(node1('sqs', 'a')))
    writeFileSync(join(home, 'example.mjs'), example)

    expect(node('example.mjs')).toBe('1 S3 bucket removed; 1 destructive\ndestructive: exports\n')
    expect(readFileSync(join(home, 'comment.md'), 'utf8')).toContain('S3 bucket `exports` removed')
    expect(readFileSync(join(home, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/)

    writeFileSync(join(home, 'before.json'), '<html>')
    expect(() => execFileSync(process.execPath, ['example.mjs'], { cwd: home, stdio: 'pipe' })).not.toThrow()
  })

  test('has types that compile without skipLibCheck and without other types', () => {
    const program = `
      import { compareInventories, comparePictures, renderComment, renderPage, ExpectedError, CODES, type Code } from 'cloudcraft-deployment-diff'
      import { connect } from 'cloudcraft-deployment-diff/cloudcraft'
      const report = compareInventories('{}', {}, { target: { provider: 'azure', account: { id: '1', name: 'a' }, region: 'eastus' } })
      for (const { changes } of report.targets)
        for (const change of changes) if (change.kind === 'removed') console.log(change.before.name satisfies string)
      const text: string = renderComment(report) + renderPage(report, new Map())
      const pixels: number = comparePictures(new Uint8Array(), new Uint8Array()).changedPixels
      const code: Code = new ExpectedError('PNG_NOT_PNG', text, String(pixels)).code
      console.log(CODES[code], connect)
      // @ts-expect-error there is no such kind of change
      for (const { changes } of report.targets) for (const change of changes) if (change.kind === 'gone') throw change
    `
    writeFileSync(join(home, 'program.mts'), program)
    const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      'nodenext',
      '--types',
      '',
      '--lib',
      'es2022,dom',
    ]
    expect(() => node(tsc, ...options, 'program.mts')).not.toThrow()
  })
})
