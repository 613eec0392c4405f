/**
 * How long two renders take to compare, beside others who do: `npm run bench`, explained in .github/docs/picture-benchmark.md. Drawn pairs, files on
 * disk, everything warm and in process but whole processes and their memory, which are of dist. Medians of 7 rounds, contenders in turn; the slow ones run fewer.
 * `BENCH_SIZES=1080p,4K` runs fewer; `PICTURE_PEERS` says where peers are installed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type BenchPair, drawCorpus } from './picture-corpus.ts'
import { type Deployment, deployments, explained } from './picture-explained.ts'
import { floorOf } from './picture-floor.ts'
import { type Contender, contenders, oursExplained } from './picture-peers.ts'
import { median, row, timesAndRatios } from './picture-table.ts'

const ROUNDS = 7

/** Who takes this many milliseconds a round runs fewer of them, or all of it would take a quarter of an hour. */
const FEWER_ROUNDS = [
  { over: 4000, rounds: 1 },
  { over: 1000, rounds: 3 },
] as const

function roundsOf(first = 0): number {
  return FEWER_ROUNDS.find(({ over }) => first > over)?.rounds ?? ROUNDS
}

// Each pays for its own garbage, not for that of the contender before it.
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Milliseconds of each contender, in turn. */
async function race(pair: BenchPair, all: readonly Contender[], out: string): Promise<readonly number[]> {
  const times = all.map((): number[] => [])
  for (let round = -1; round < ROUNDS; round++) {
    for (const [i, { compare }] of all.entries()) {
      if (round > 0 && round >= roundsOf(times[i]?.[0])) continue
      collectGarbage()
      const start = performance.now()
      await compare(pair.before, pair.after, `${out}-${i}.png`)
      // The first round warms up.
      if (round >= 0) times[i]?.push(performance.now() - start)
    }
  }
  return times.map(median)
}

async function inProcess(pairs: readonly BenchPair[], all: readonly Contender[], out: string): Promise<void> {
  console.log(
    '\nIn process, warm: ms, and how many times ours; the floor is inflating both files once with zlib, and ours is so many times that',
  )
  row(['size', 'stored', 'pair', ...all.map(({ name }) => name), 'floor'])
  for (const pair of pairs) {
    const times = await race(pair, all, out)
    const floor = floorOf(pair)
    const ratio = ((times[0] ?? 0) / floor).toFixed(1)
    row([pair.size, pair.encoding, pair.change, ...timesAndRatios(times), `${floor.toFixed(1)} (${ratio})`])
  }
}

function wholeProcess(pairs: readonly BenchPair[], all: readonly Contender[], out: string): void {
  const programs = [...all, oursExplained].filter(({ command }) => command !== undefined)
  console.log('\nWhole process: ms, and how many times ours')
  row(['size', 'stored', 'pair', ...programs.map(({ name }) => name)])
  for (const pair of pairs.filter(({ change }) => change === 'few % changed')) {
    const times = programs.map((): number[] => [])
    for (let round = 0; round < ROUNDS; round++) {
      for (const [i, { command }] of programs.entries()) {
        const [program, ...args] = command?.(pair.before, pair.after, `${out}-${i}.png`) ?? ['']
        const start = performance.now()
        spawnSync(program, args, { stdio: 'ignore' })
        times[i]?.push(performance.now() - start)
      }
    }
    row([pair.size, pair.encoding, pair.change, ...timesAndRatios(times.map(median))])
  }
}

function peakMemory(pairs: readonly BenchPair[], rendered: readonly Deployment[], out: string): void {
  const program = path.join(import.meta.dirname, 'picture-process.js')
  const peak = (...args: string[]) =>
    Number(spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' }).stdout)
  const empty = peak()
  console.log(`\nPeak memory of a process: MiB above an empty one (${empty.toFixed(0)} MiB)`)
  for (const { size, encoding, change, before, after } of pairs) {
    row([size, encoding, change, (peak(before, after, `${out}.png`) - empty).toFixed(1)])
  }
  for (const { size, change, before, after } of rendered) {
    row([size, 'render', `${change}, explained`, (peak(before, after, `${out}.png`, 'explain') - empty).toFixed(1)])
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-pictures-'))
try {
  const pairs = drawCorpus(folder, (process.env['BENCH_SIZES'] ?? '1080p,4K,8192').split(','))
  // Not before the drawing: odiff gives its server five seconds to start, and drawing holds everything up.
  const all = await contenders()
  const out = path.join(folder, 'out')
  await inProcess(pairs, all, out)
  for (const { stop } of all) await stop?.()
  const rendered = await deployments(folder)
  explained(pairs, rendered)
  wholeProcess(pairs, all, out)
  peakMemory(
    pairs.filter(({ size }) => size === '8192'),
    rendered,
    out,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
