import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { crc32 } from 'node:zlib'

/** A Cloudcraft whose pictures weigh what a test wants: what is kept of them cannot be compressed. */
export interface HeavyCloudcraft {
  readonly url: string
  /** The instance size that the next inventories show. */
  size: string
  /** What its account and its only instance are called. */
  names: { account: string; instance: string }
  /** Bytes of the next pictures. */
  pictureBytes: number
  close(): Promise<void>
}

const ACCOUNT = { id: '11111111-2222-4333-8444-555555555555', roleArn: '', externalId: 'e' }
const ONE_PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4AWP4DwABAQEAiuJTfQAAAABJRU5ErkJggg==',
  'base64',
)
/** Signature and header. */
const HEAD = 33

export async function startHeavyCloudcraft(): Promise<HeavyCloudcraft> {
  const server = createServer((request, response) => {
    const [type, body] = answerTo(request.url ?? '')
    response.writeHead(200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const answerTo = (url: string): readonly [type: string, body: string | Buffer] => {
    if (/\/png(\?|$)/.test(url)) return ['image/png', heavyPicture(heavy.pictureBytes)]
    const body = /\/json(\?|$)/.test(url)
      ? inventory(heavy)
      : { accounts: url.startsWith('/aws') ? [{ ...ACCOUNT, name: heavy.names.account }] : [] }
    return ['application/json', JSON.stringify(body)]
  }
  const heavy: HeavyCloudcraft = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    size: 'large',
    names: { account: 'Production', instance: '' },
    pictureBytes: 0,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return heavy
}

function inventory({ size, names }: Pick<HeavyCloudcraft, 'size' | 'names'>): object {
  const named = names.instance === '' ? {} : { name: names.instance }
  const instance = { instanceType: 'm5', instanceSize: size, mapPos: [0, 0], ...named }
  const node = { id: 'a', type: 'ec2', arn: 'i-0123', region: 'us-east-1', ...instance }
  return { version: 6, name: 'x', nodes: [node], groups: [], edges: [], text: [] }
}

/** One pixel, with a private chunk that no program reads. */
function heavyPicture(bytes: number): Buffer {
  const content = Buffer.concat([Buffer.from('raNd'), randomBytes(bytes)])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(bytes)
  checksum.writeUInt32BE(crc32(content))
  return Buffer.concat([ONE_PIXEL.subarray(0, HEAD), length, content, checksum, ONE_PIXEL.subarray(HEAD)])
}
