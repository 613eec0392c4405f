import { describe, expect, test } from '@jest/globals'
import { explain } from '../../../src/inventory/explain.ts'
import { parseInventory } from '../../../src/inventory/read/parse.ts'
import { type Component, inventoryOf } from '../../support/inventories.ts'

const rds = (name: string, rest = {}): Component => ({
  type: 'rds',
  arn: `arn:aws:rds:us-east-1:111122223333:db:${name}`,
  label: name,
  engine: 'mysql',
  ...rest,
})
const s3 = (name: string): Component => ({ type: 's3', arn: `arn:aws:s3:::${name}`, label: name })
const read = (components: readonly Component[]) => parseInventory('x', inventoryOf(components))

describe('an explanation', () => {
  const before = read([
    rds('orders', { instanceSize: 'large', mapPos: [1, 2], snapshots: 1 }),
    rds('users'),
    s3('web-assets'),
  ])
  const after = read([
    rds('orders', { instanceSize: 'xlarge', mapPos: [3, 4], snapshots: 2 }),
    rds('users-restored'),
    s3('web-logs'),
  ])
  const of = (wanted: string) => explain(before, after, wanted).join('\n')

  test('of a changed resource says what was compared as what', () => {
    expect(of('orders')).toMatch(/recognised by its ARN/)
    expect(of('orders').match(/^before: /gm)).toHaveLength(1)
    expect(of('orders')).toMatch(/instanceSize: "large" → "xlarge", compared as configuration/)
    expect(of('orders')).toMatch(/mapPos: \[1,2\] → \[3,4\], only place, no change/)
    expect(of('orders')).toMatch(/snapshots: 1 → 2, only estimate, no change/)
  })

  test('of a replaced one says why and how sure, from either side', () => {
    expect(of('users')).toMatch(/replaced by rds users-restored.*same name but for its version.*% sure/)
    expect(of('users-restored')).toBe(of('users'))
  })

  test('of a removed one names the candidate and why it is another thing', () => {
    expect(of('web-assets')).toMatch(
      /no partner after: removed\n.*not replaced by web-logs: .*"web-assets" and "web-logs" are names of two things/,
    )
    expect(of('web-logs')).toMatch(/no partner before: added/)
  })

  test('of one with many candidates names the five most similar', () => {
    const many = read([1, 2, 3, 4, 5, 6, 7].map((n) => s3(`web-logs-${'x'.repeat(n)}`)))
    const lines = explain(read([s3('web-assets')]), many, 'web-assets')
    expect(lines.filter((line) => line.startsWith('  not replaced by'))).toHaveLength(5)
  })

  test('says why a change is or is not destructive or in doubt', () => {
    expect(of('orders')).toMatch(/not destructive: nothing was removed/)
    expect(of('users')).toMatch(/\n {2}destructive: it holds data, and another one is in its place/)
    expect(of('web-assets')).toMatch(
      /\n {2}destructive: it holds data and is gone\n {2}not in doubt: others of its type/,
    )
    expect(of('web-logs')).not.toMatch(/destructive/)
    const stores = [rds('a'), rds('b'), rds('c')]
    const first = (count: number) =>
      explain(read([s3('web-assets')]), read([s3('web-assets'), ...stores.slice(0, count)]), 'a').join('\n')
    expect(first(2)).toMatch(/\n {2}not in doubt: only 2 of its type came/)
    expect(first(3)).toMatch(/\n {2}in doubt: all 3 are new at once/)
    const gone = explain(before, read([s3('web-assets')]), 'orders').join('\n')
    expect(gone).toMatch(/\n {2}in doubt: all 2 are gone at once/)
    const again = explain(before, read([rds('orders', { engine: 'postgres' })]), 'orders').join('\n')
    expect(again).toMatch(
      /\n {2}recreated under its name, as rds orders, .*: its engine cannot be changed in place; 95 % sure\n/,
    )
    expect(again).toMatch(/\n {2}destructive: it holds data/)
  })

  test('of a numbered brother says that the number is no version', () => {
    const shards = (...numbers: number[]) => read(numbers.map((number) => s3(`shard-${number}`)))
    expect(explain(shards(1, 2, 3), shards(2, 3, 4), 'shard-1').join('\n')).toMatch(
      /not replaced by shard-4: .*another number live on/,
    )
  })

  test('of a member of a pool says what happened to the pool', () => {
    const pool = (names: readonly string[]) => {
      const nodes = names.map((name) => ({ id: name, type: 'ec2', arn: `arn:aws:ec2:us-east-1:1:instance/${name}` }))
      return parseInventory(
        'x',
        inventoryOf(nodes, { groups: [{ type: 'asg', id: 'web', arn: 'arn:web', nodes: names }] }),
      )
    }
    expect(explain(pool(['i-1', 'i-2']), pool(['i-3', 'i-4']), 'i-1').join('\n')).toMatch(
      /\n {2}not destructive: this type holds no data$/,
    )
    expect(explain(pool(['i-1', 'i-2']), pool(['i-3']), 'arn:web').join('\n')).toMatch(
      /\n {2}a rollout: 2 ec2 went, 1 came; not destructive: this type holds no data$/,
    )
    expect(explain(pool(['i-1', 'i-2']), pool(['i-1']), 'i-2').join()).toMatch(/a member of a pool that was scaled/)
    expect(explain(pool(['i-1']), pool(['i-2']), 'i-2').join()).toMatch(/members were replaced/)
  })

  test('finds a resource by key and by id as well, and says nothing of what is not there', () => {
    expect(of('arn:aws:s3:::web-assets')).toBe(of('web-assets'))
    expect(of('node-2')).toMatch(/web-assets/)
    expect(of('nowhere')).toBe('')
  })
})

describe('an explanation of what the internet can reach', () => {
  const group = (id: string, target: string, nodes: readonly string[]): Component => ({
    ...{ type: 'sg', id, arn: `arn:aws:ec2:us-east-1:1:security-group/${id}`, name: id, nodes },
    inboundRules: [{ protocol: 'tcp', portRange: '22', target }],
  })
  const node = (type: string, name: string): Component => ({ type, id: name, arn: `arn:${type}:${name}`, label: name })
  const before = parseInventory(
    'x',
    inventoryOf([node('rds', 'orders')], {
      groups: [
        group('edge', '0.0.0.0/0', []),
        group('part', '16.0.0.0/5', []),
        group('inner', '10.0.0.0/8', ['orders']),
      ],
    }),
  )
  const after = parseInventory(
    'x',
    inventoryOf([node('rds', 'orders'), node('rds', 'ledger'), node('ec2', 'host'), node('s3', 'bucket')], {
      groups: [
        group('edge', '0.0.0.0/0', ['orders', 'ledger', 'host']),
        group('part', '16.0.0.0/4', ['host']),
        group('inner', '10.0.0.0/8', ['orders']),
        group('debug', '::/0', ['orders']),
      ],
    }),
  )
  const about = (wanted: string) => explain(before, after, wanted).filter((line) => /internet|exposure/.test(line))

  test.each<[string, string, string]>([
    [
      'orders',
      'before nothing; after tcp 22 through sg debug, tcp 22 through sg edge',
      'exposure: newly open on tcp 22',
    ],
    ['ledger', 'after tcp 22 through sg edge', 'exposure: newly open on tcp 22 through sg edge'],
    [
      'host',
      'after tcp 22 through sg edge',
      'no exposure: it is new and holds no data, and its groups have not been opened for it',
    ],
    ['edge', 'before tcp 22; after tcp 22', 'no exposure: the same was already open to the internet'],
    [
      'part',
      'before nothing; after nothing',
      'no exposure: a rule admits at most 7.3 % of the public addresses, less what is denied; only an eighth or more counts as the internet',
    ],
    ['inner', 'before nothing; after nothing', 'no exposure: no rule admits public addresses'],
    ['debug', 'after tcp 22', 'exposure: newly open on tcp 22 for rds orders'],
  ])('%s: %s', (wanted, reach, verdict) => {
    expect(about(wanted)).toEqual([`  the internet may send: ${reach}`, `  ${verdict}`])
  })
  test('is silent about what is behind no firewall', () => expect(about('bucket')).toEqual([]))
})
