import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startSimulator } from '../../src/extras/simulator/server.ts'
import { parseInventory } from '../../src/inventory/read/parse.ts'
import { comparePictures } from '../../src/picture/compare/compare.ts'
import { MOST_EXPLAINED_PIXELS } from '../../src/picture/explain/explanation.ts'
import { explainPicture, type PictureSideInput } from '../../src/report/build/explained-picture.ts'
import type { BenchPair } from './picture-corpus.ts'
import { median, row } from './picture-table.ts'

const ROUNDS = 7

/** Two sides to explain, and how they came to differ. */
interface ExplainedPair {
  readonly size: string
  readonly stored: string
  readonly change: string
  readonly sides: readonly [PictureSideInput, PictureSideInput]
}

/**
 * What regions, movement, names and crops take on top of the comparison, at 4K. Names need inventories: those and their renders are of the
 * simulator, before and after a deployment.
 */
export function explained(pairs: readonly BenchPair[], deployments: readonly Deployment[]): void {
  const drawn = pairs.filter(({ size, change }) => size === '4K' && /few|shifted/.test(change)).map(drawnPair)
  const rows = [...deployments.map(deployedPair), ...drawn]
  console.log(
    '\nRegions, movement, names and crops: ms on top of the comparison, warm and at the first call of this process',
  )
  for (const { size, stored, change, sides } of rows) {
    const [before, after] = [sides[0].file, sides[1].file]
    const alone = timesOf(() => comparePictures(before, after))
    const together = timesOf(() => {
      const comparison = comparePictures(before, after, { reducedUpTo: MOST_EXPLAINED_PIXELS })
      explainPicture(...sides, comparison, { projection: 'isometric', prefix: 'bench' })
    })
    // Comparing has been warm before, here or in the table above.
    const least = median(alone.slice(1))
    row([size, stored, change, ...[median(together.slice(1)), together[0] ?? 0].map((ms) => (ms - least).toFixed(0))])
  }
}

/** Milliseconds of the first call, and of the rounds after it. */
function timesOf(run: () => void): readonly number[] {
  return Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
}

function drawnPair({ size, encoding, change, before, after }: BenchPair): ExplainedPair {
  const side = (name: string) => ({
    file: { name, bytes: readFileSync(name) },
    inventory: undefined,
    document: undefined,
  })
  return { size, stored: encoding, change, sides: [side(before), side(after)] }
}

/** A deployment of the simulator: the inventories and renders around it, in files. */
export interface Deployment extends Pick<BenchPair, 'size' | 'change' | 'before' | 'after'> {
  readonly documents: readonly [Buffer, Buffer]
}

function deployedPair({ size, change, before, after, documents }: Deployment): ExplainedPair {
  const side = (name: string, json: Buffer): PictureSideInput => ({
    file: { name, bytes: readFileSync(name) },
    inventory: parseInventory(name, json),
    document: JSON.parse(json.toString()),
  })
  return { size, stored: 'render', change, sides: [side(before, documents[0]), side(after, documents[1])] }
}

const RENDERS = [
  ['4K', 3840, 2160],
  ['7680', 7680, 4320],
] as const

/** Deploys, and stores the renders in a folder. */
export async function deployments(folder: string): Promise<readonly Deployment[]> {
  const simulator = await startSimulator({ scanMilliseconds: 0, rateLimit: false })
  try {
    const headers = { authorization: `Bearer ${simulator.apiKey}` }
    const get = async (path: string) =>
      Buffer.from(await (await fetch(simulator.url + path, { headers })).arrayBuffer())
    const { accounts } = JSON.parse((await get('/aws/account')).toString()) as {
      accounts: { id: string; name: string }[]
    }
    const account = accounts.find(({ name }) => name === 'Production')?.id
    const scan = async (side: string) => {
      const part = (format: string) => get(`/aws/account/${account}/us-east-1/${format}`)
      for (const [size, width, height] of RENDERS)
        writeFileSync(renderFile(folder, size, side), await part(`png?width=${width}&height=${height}`))
      return part('json')
    }
    const before = await scan('before')
    simulator.deploy('release')
    const documents = [before, await scan('after')] as const
    return RENDERS.map(([size]) => {
      const [was, is] = [renderFile(folder, size, 'before'), renderFile(folder, size, 'after')]
      return { size, change: 'a deployment', before: was, after: is, documents }
    })
  } finally {
    await simulator.close()
  }
}

function renderFile(folder: string, size: string, side: string): string {
  return path.join(folder, `${size}-render-${side}.png`)
}
