import { startSimulator } from '../../src/extras/simulator/server.ts'
import { decodePng } from '../../src/picture/decode/decode.ts'
import { type Frame, toFrame } from '../../src/picture/decode/frame.ts'

/** One scan of the simulated production account: its document, and its picture of 1920 x 1080 pixels. */
export interface Scan {
  readonly document: unknown
  readonly frame: Frame
  /** The name that a person knows a component by, from its id. */
  readonly nameOf: (id: string) => string
}

/** The production account before and after a deployment. */
export async function scansAround(deployment: string): Promise<{ readonly before: Scan; readonly after: Scan }> {
  const simulator = await startSimulator({ scanMilliseconds: 0, rateLimit: false })
  try {
    const { accounts } = (await (await fetch(`${simulator.url}/simulator`)).json()) as {
      accounts: { id: string; name: string }[]
    }
    const id = accounts.find(({ name }) => name === 'Production')?.id
    const path = `${simulator.url}/aws/account/${id}/us-east-1`
    const headers = { authorization: `Bearer ${simulator.apiKey}` }
    const before = await scan(path, headers)
    simulator.deploy(deployment)
    return { before, after: await scan(path, headers) }
  } finally {
    await simulator.close()
  }
}

async function scan(path: string, headers: Record<string, string>): Promise<Scan> {
  const [json, png] = await Promise.all([
    fetch(`${path}/json`, { headers }),
    fetch(`${path}/png?width=1920&height=1080`, { headers }),
  ])
  const document = (await json.json()) as { data: { text: { text: string; mapPos: { relTo: string } }[] } }
  const names = new Map(document.data.text.map(({ text, mapPos }) => [mapPos.relTo, text]))
  const frame = toFrame(decodePng({ name: 'render.png', bytes: new Uint8Array(await png.arrayBuffer()) }))
  return { document, frame, nameOf: (id) => names.get(id) ?? id }
}
