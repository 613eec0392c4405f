import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseFilter } from '../../../../../src/extras/simulator/document/filter.ts'
import type { Resource } from '../../../../../src/extras/simulator/world/world.ts'

const bare = { tags: {}, fields: {}, within: [], connects: [], addresses: [], inbound: [], outbound: [] }
const web: Resource = {
  ...bare,
  handle: 'ec2/web',
  type: 'ec2',
  name: 'web server',
  cloudId: 'i-0abc',
  tags: { env: 'staging', team: 'shop' },
  fields: { platform: 'linux' },
  addresses: ['10.0.0.7'],
}
const orders: Resource = { ...bare, handle: 'rds/orders', type: 'rds', name: 'orders', tags: { env: 'prod' } }

function matching(expression: string): string[] {
  const filter = parseFilter(expression)
  if (!filter) throw new Error('no filter')
  const groups = (resource: Resource): string[] => (resource === web ? ['vpc-0123'] : [])
  return [web, orders].filter((resource) => filter(resource, groups(resource))).map((resource) => resource.type)
}

describe('an expression', () => {
  test.each([
    ['', ['ec2', 'rds']],
    ['WEB', ['ec2']],
    ['i-0abc', ['ec2']],
    ['10.0.0', ['ec2']],
    ['vpc-0123', ['ec2']],
    ['team', ['ec2']],
    ['type=rds', ['rds']],
    ['platform=linux', ['ec2']],
    ['name="web server"', ['ec2']],
    ['env=prod OR env=staging', ['ec2', 'rds']],
    ['type=rds AND (env=staging OR env=prod)', ['rds']],
    ['type=ec2 env=prod', []],
    ['NOT type=rds', ['ec2']],
    ['NOT NOT type=rds', ['rds']],
    ['type=ec2 OR type=rds AND env=staging', ['ec2']],
    ['(type=ec2 OR type=rds) AND NOT team', ['rds']],
    ['type=', []],
    ['nothing-like-it', []],
  ])('%p lets through %j', (expression, types) => {
    expect(matching(expression)).toEqual(types)
  })

  test.each(['(', ')', 'a AND', 'OR a', 'NOT', 'a)', '(a', '()', 'a AND OR b'])('%p makes no sense', (expression) => {
    expect(parseFilter(expression)).toBeUndefined()
  })

  test('that is nested without end is refused, not followed', () => {
    expect(parseFilter(`${'('.repeat(100_000)}a${')'.repeat(100_000)}`)).toBeUndefined()
    expect(parseFilter(`${'NOT '.repeat(100_000)}a`)).toBeUndefined()
  })

  test('of any text never throws, and NOT turns every sensible one around', () => {
    const word = fc.constantFrom('(', ')', 'AND', 'OR', 'NOT', 'type=ec2', 'orders', 'env', '"', 'a"b')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const filter = parseFilter(words.join(' '))
        const turned = parseFilter(`NOT (${words.join(' ')})`)
        if (filter && turned) expect(turned(web, [])).toBe(!filter(web, []))
      }),
    )
  })
})
