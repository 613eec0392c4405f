import { describe, expect, test } from '@jest/globals'
import { PNG } from 'pngjs'
import { type Client, startClient } from '../client.ts'

async function path(client: Client, format = 'json'): Promise<string> {
  return `/aws/account/${await client.accountId('Staging')}/us-east-1/${format}`
}

const sizeOf = async (client: Client, query: string): Promise<number[]> => {
  const answer = await client.get(await path(client, `png${query}`))
  expect(answer.headers.get('content-type')).toBe('image/png')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

describe('a picture', () => {
  test('is 1920 x 1080 by default, and otherwise exactly as large as requested', async () => {
    await using client = await startClient()
    expect(await sizeOf(client, '')).toEqual([1920, 1080])
    expect(await sizeOf(client, '?width=640&height=480')).toEqual([640, 480])
  })

  test('grows with the scale when no size is given', async () => {
    await using client = await startClient()
    const [[width = 0], [half = 0]] = [await sizeOf(client, '?scale=0.4'), await sizeOf(client, '?scale=0.2')]
    expect(Math.abs(width - 2 * half)).toBeLessThanOrEqual(1)
  })

  test('that is too large is refused, and the next one is drawn', async () => {
    await using client = await startClient()
    const refused = await client.get(await path(client, 'png?width=8192&height=8192'))
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ reason: 'invalid_parameter' })
    expect(await sizeOf(client, '?width=64&height=64')).toEqual([64, 64])
  })

  test('changes with the account', async () => {
    await using client = await startClient()
    const draw = async (): Promise<string> => {
      const url = `/aws/account/${await client.accountId('Production')}/us-east-1/svg`
      return (await client.get(url)).text()
    }
    const before = await draw()
    client.simulator.deploy('bucket-removed')
    expect(before).toContain('larkspur-legacy-exports')
    expect(await draw()).not.toContain('larkspur-legacy-exports')
  })

  test('as svg has the size, the grid and the missing background that were asked for', async () => {
    await using client = await startClient()
    const answer = await client.get(await path(client, 'svg?width=30&height=20&grid=true&transparent=true'))
    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
    const svg = await answer.text()
    expect(svg).toMatch(
      /^<\?xml version="1.0" standalone="no"\?>\n<!DOCTYPE svg [^>]*>\n<svg [^>]*width="30" height="20"/,
    )
    expect(svg).toContain('fill="url(#gridPatternMajor)"')
  })

  test('that is spoilt is still said to be one', async () => {
    await using client = await startClient({ faults: ['not-png'] })
    const answer = await client.get(await path(client, 'png'))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(await answer.text()).not.toContain('PNG')
  })
})

describe('a parameter of a picture', () => {
  const corner = async (client: Client, query: string): Promise<number[]> => {
    const answer = await client.get(await path(client, `png?width=60&height=40&${query}`))
    return [...PNG.sync.read(Buffer.from(await answer.arrayBuffer())).data.subarray(0, 4)]
  }

  test('transparent leaves the background out; without it there is one', async () => {
    await using client = await startClient()
    expect(await corner(client, 'transparent=true')).toEqual([0, 0, 0, 0])
    expect((await corner(client, 'transparent=false'))[3]).toBe(255)
  })

  test('theme makes it light or dark', async () => {
    await using client = await startClient()
    const [light = 0] = await corner(client, 'theme=light')
    const [dark = 255] = await corner(client, 'theme=dark')
    expect(light).toBeGreaterThan(200)
    expect(dark).toBeLessThan(60)
  })

  test.each([
    'grid=true',
    'projection=2d',
    'theme=dark',
    'label=false',
    'autoconnect=false',
    'filter=rds',
    'exclude=ec2',
  ])('%s makes another picture, as png and as svg', async (query) => {
    await using client = await startClient()
    for (const format of ['png', 'svg']) {
      const draw = async (asked: string): Promise<Buffer> =>
        Buffer.from(
          await (await client.get(await path(client, `${format}?width=400&height=300&${asked}`))).arrayBuffer(),
        )
      expect((await draw(query)).equals(await draw(''))).toBe(false)
    }
  })

  test.each(['landscape=true', 'paperSize=A4', 'scale=undefined'])('%s says nothing to a png', async (query) => {
    await using client = await startClient()
    expect(await sizeOf(client, `?width=40&height=30&${query}`)).toEqual([40, 30])
  })
})

describe('a picture of a blueprint', () => {
  test('has the projection and the theme of its document', async () => {
    await using client = await startClient()
    const draw = async (look: object): Promise<string> => {
      const nodes = [{ id: 'a', type: 'ec2', mapPos: [0, 0] }]
      const { id } = (await (await client.send('POST', '/blueprint', { data: { nodes, ...look } })).json()) as {
        id: string
      }
      return await (await client.get(`/blueprint/${id}/svg`)).text()
    }
    const pictures = await Promise.all([{}, { projection: '2d' }, { theme: { base: 'dark' } }].map(draw))
    expect(new Set(pictures).size).toBe(3)
    expect(pictures[0]).toBe(await draw({ projection: 'isometric', theme: { base: 'light' } }))
  })

  test('of an empty document, and of one full of nonsense, is a picture', async () => {
    await using client = await startClient()
    const odd = {
      nodes: [null, 7, { type: 'ec2' }, { id: 'a', type: 'rds', mapPos: ['x', {}] }],
      groups: {},
      text: 'x',
    }
    for (const data of [{}, odd]) {
      const { id } = (await (await client.send('POST', '/blueprint', { data })).json()) as { id: string }
      for (const format of ['svg', 'png', 'pdf', 'mxGraph']) {
        expect((await client.get(`/blueprint/${id}/${format}`)).status).toBe(200)
      }
    }
  })
})
