/** The inventory diff against JSON.parse and against general JSON diffs: each figure from a process of its own. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { markdownTable } from 'markdown-table'
import { type BenchOptions, benchAccount } from './account.ts'

const RUNS = 5
const PEERS = ['microdiff', 'json-diff-ts', 'jsondiffpatch']
const TIMEOUT_MS = 120_000

interface Measured {
  readonly parseMs: number
  readonly diffMs: number
  readonly memoryAfterParse: number
  readonly memory: number
  readonly result: number
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
const one = path.join(import.meta.dirname, 'one-diff.ts')

function write(name: string, options: BenchOptions | undefined): string {
  const file = path.join(folder, `${name}.json`)
  const empty = { data: { nodes: [] } }
  writeFileSync(file, JSON.stringify(options === undefined ? empty : benchAccount(options)))
  return file
}

function measure(before: string, after: string, tool = 'ours'): Measured | undefined {
  try {
    const output = execFileSync(process.execPath, ['--max-old-space-size=8192', one, before, after, tool], {
      timeout: TIMEOUT_MS,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return JSON.parse(output.toString()) as Measured
  } catch {
    return undefined
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function row(title: string, before: string, after: string): string[] {
  const runs = Array.from({ length: RUNS }, () => measure(before, after)).filter((run) => run !== undefined)
  const of = (pick: (run: Measured) => number) => median(runs.map(pick))
  const ratio = of(({ parseMs, diffMs }) => diffMs / parseMs)
  const memory = of((run) => run.memory / run.memoryAfterParse)
  return [
    title,
    of(({ parseMs }) => parseMs).toFixed(1),
    of(({ diffMs }) => diffMs).toFixed(0),
    ratio.toFixed(1),
    of((run) => run.memory).toFixed(0),
    memory.toFixed(2),
    String(of(({ result }) => result)),
  ]
}

function peerRows(title: string, before: string, after: string): string[][] {
  const ours = median(Array.from({ length: RUNS }, () => measure(before, after)?.diffMs ?? Number.NaN))
  return PEERS.map((peer) => {
    if (!isInstalled(peer)) return [title, peer, 'not installed', '', '']
    const run = measure(before, after, peer)
    if (run === undefined) return [title, peer, `over ${TIMEOUT_MS / 1000} s or out of memory`, '', '']
    return [title, peer, run.diffMs.toFixed(0), (run.diffMs / ours).toFixed(1), String(run.result)]
  })
}

function isInstalled(name: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(name) !== ''
  } catch {
    return false
  }
}

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6))
console.log(
  `\nInventory diff, seed ${seed}: 1 % changed, new UUIDs, shuffled, re-laid out; cold processes, medians of ${RUNS}; ms and MiB\n`,
)
const files = [1000, 10_000, 100_000].map((resources) => {
  const before = write(`${resources}-before`, { resources, seed, changed: 0, scan: 0 })
  return { resources, before, after: write(`${resources}-after`, { resources, seed, changed: 0.01, scan: 1 }) }
})
const empty = write('empty', undefined)
const replaced = write('replaced', { resources: 10_000, seed, changed: 0, scan: 2, generation: '-2' })
const head = ['case', 'JSON.parse', 'diff', '÷ parse', 'peak memory', '÷ after parse', 'changes']
console.log(
  markdownTable([
    head,
    ...files.map(({ resources, before, after }) => row(`${resources} resources`, before, after)),
    row('100000 all new', empty, files[2]?.after ?? ''),
    row('10000 all replaced', files[1]?.before ?? '', replaced),
  ]),
)
console.log(
  '\nGeneral JSON diffs on the same pair, one run each; what they report is operations, or for jsondiffpatch characters of its delta\n',
)
const peers = files
  .slice(0, 2)
  .flatMap(({ resources, before, after }) => peerRows(`${resources} resources`, before, after))
console.log(markdownTable([['case', 'tool', 'ms', '÷ ours', 'reported'], ...peers]))
rmSync(folder, { recursive: true, force: true })
