import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { startClient } from './client.ts'

const BLUEPRINT = 'b7e1c0de-0002-4a00-8b00-000000000002'
const NODE = { id: 'a', type: 'ec2', mapPos: [0, 0] }

const segment = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('aws', 'azure', 'account', 'blueprint', 'budget', 'csv', 'svg', 'json', 'mxGraph'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(BLUEPRINT, 'us-east-1', 'eastus', 'iamParameters', 'user', 'me', 'team', 'api'),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '..', '%', '%00', '__proto__', 'constructor', ':id', '*') },
  { weight: 1, arbitrary: fc.string().map(encodeURIComponent) },
)
const query = fc.array(
  fc.tuple(
    fc.constantFrom(
      'filter',
      'exclude',
      'label',
      'width',
      'scale',
      'grid',
      'paperSize',
      'theme',
      'currency',
      '__proto__',
    ),
    fc.oneof(fc.constantFrom('true', '1', '((', 'NOT', 'a OR', 'undefined', '1e999', '-1', 'NaN', '%'), fc.string()),
  ),
  { maxLength: 3 },
)
const body = fc.oneof(
  fc.string(),
  fc.json(),
  fc
    .jsonValue()
    .map((value) => JSON.stringify({ data: { nodes: [NODE, value], groups: value, text: value }, tags: value })),
  fc
    .jsonValue()
    .map((value) => JSON.stringify({ name: value, roleArn: value, readAccess: value, data: { name: value } })),
)

test('whatever is sent, no answer is a crash of the simulator, and a refusal says what it is', async () => {
  const lines: string[] = []
  await using client = await startClient({ log: (line) => void lines.push(line) })
  const path = fc.array(segment, { minLength: 1, maxLength: 6 }).map((parts) => `/${parts.join('/')}`)
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE')
  await fc.assert(
    fc.asyncProperty(method, path, query, body, async (verb, where, asked, sent) => {
      const target = `${where}?${new URLSearchParams(asked)}`
      const answer = await client.send(verb, target, verb === 'GET' || verb === 'DELETE' ? undefined : sent)
      const text = await answer.text()
      expect(answer.status).toBeLessThan(500)
      if (answer.status >= 400) expect(JSON.parse(text)).toMatchObject({ code: answer.status })
    }),
    { numRuns: 300 },
  )
  expect(lines.filter((line) => line.includes('Error'))).toEqual([])
})

test('whatever a blueprint holds, it is saved, drawn and counted', async () => {
  await using client = await startClient()
  const odd = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('__proto__', 'constructor', 1e308, -1, ''))
  const component = fc.dictionary(
    fc.constantFrom('id', 'type', 'mapPos', 'nodes', 'instanceSize', 'storage', 'color', 'text'),
    odd,
  )
  const sections = fc.dictionary(fc.constantFrom('nodes', 'groups', 'edges', 'text', 'surfaces'), fc.array(component))
  await fc.assert(
    fc.asyncProperty(sections, odd, async (data, name) => {
      const saved = await client.send('POST', '/blueprint', { data: { ...data, name } })
      expect(saved.status).toBe(201)
      const { id } = (await saved.json()) as { id: string }
      for (const format of ['svg', 'mxGraph', 'budget/csv', 'budget/xlsx']) {
        expect([format, (await client.get(`/blueprint/${id}/${format}`)).status]).toEqual([format, 200])
      }
      await client.send('DELETE', `/blueprint/${id}`)
    }),
    { numRuns: 60 },
  )
}, 60_000)
