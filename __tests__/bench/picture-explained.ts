import { readFileSync } from 'node:fs'
import { startSimulator } from '../../src/extras/simulator/server.ts'
import { parseInventory } from '../../src/inventory/read/parse.ts'
import { comparePictures } from '../../src/picture/compare/compare.ts'
import { explainPicture, type PictureSideInput } from '../../src/report/build/explained-picture.ts'
import type { BenchPair } from './picture-corpus.ts'
import { median, row } from './picture-table.ts'

const ROUNDS = 7

/** Two sides to explain, and how they came to differ. */
interface ExplainedPair {
  readonly stored: string
  readonly change: string
  readonly sides: readonly [PictureSideInput, PictureSideInput]
}

/**
 * What regions, movement, names and crops take on top of the comparison, at 4K. Names need inventories: those and their renders are of the
 * simulator, before and after a deployment.
 */
export async function explained(pairs: readonly BenchPair[]): Promise<void> {
  const drawn = pairs.filter(({ size, change }) => size === '4K' && /few|shifted/.test(change)).map(drawnPair)
  if (drawn.length === 0) return
  console.log('\nRegions, movement, names and crops: ms on top of the comparison, warm and at the first call')
  for (const { stored, change, sides } of [await deployedPair(), ...drawn]) {
    const comparison = comparePictures(sides[0].file, sides[1].file)
    const times = Array.from({ length: ROUNDS + 1 }, () => {
      const start = performance.now()
      explainPicture(...sides, comparison, { projection: 'isometric', prefix: 'bench' })
      return performance.now() - start
    })
    row(['4K', stored, change, median(times.slice(1)).toFixed(0), (times[0] ?? 0).toFixed(0)])
  }
}

function drawnPair({ encoding, change, before, after }: BenchPair): ExplainedPair {
  const side = (name: string) => ({
    file: { name, bytes: readFileSync(name) },
    inventory: undefined,
    document: undefined,
  })
  return { stored: encoding, change, sides: [side(before), side(after)] }
}

async function deployedPair(): Promise<ExplainedPair> {
  const simulator = await startSimulator({ scanMilliseconds: 0, rateLimit: false })
  try {
    const headers = { authorization: `Bearer ${simulator.apiKey}` }
    const get = async (path: string) =>
      Buffer.from(await (await fetch(simulator.url + path, { headers })).arrayBuffer())
    const { accounts } = JSON.parse((await get('/aws/account')).toString()) as {
      accounts: { id: string; name: string }[]
    }
    const account = accounts.find(({ name }) => name === 'Production')?.id
    const scan = async (name: string): Promise<PictureSideInput> => {
      const part = (format: string) => get(`/aws/account/${account}/us-east-1/${format}?width=3840&height=2160`)
      const [json, png] = [await part('json'), await part('png')]
      return {
        file: { name, bytes: png },
        inventory: parseInventory(name, json),
        document: JSON.parse(json.toString()),
      }
    }
    const before = await scan('before')
    simulator.deploy('release')
    return { stored: 'render', change: 'a deployment', sides: [before, await scan('after')] }
  } finally {
    await simulator.close()
  }
}
