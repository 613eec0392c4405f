import { describe, expect, test } from '@jest/globals'
import { compareInventories } from '../../../../src/inventory/diff.ts'
import { diffOf, inventoryFrom, parsed, resource } from '../inventories.ts'

const STAYS = resource('sqs', 'stays')
const several = (type: string, count: number) => Array.from({ length: count }, (_, i) => resource(type, `${type}${i}`))
const loners = (count: number) =>
  ['es', 'ecr', 'waf', 'redshift', 'r53', 'lambda'].slice(0, count).map((type) => resource(type, 'one'))

type Components = Parameters<typeof diffOf>[0][0]
/** Codes of the warnings, and how many of the changes are in doubt. */
const doubts = (before: Components, after: Components) => {
  const { warnings, changes } = diffOf([[STAYS, ...before]], [[STAYS, ...after]])
  return [warnings.map(({ code }) => code), changes.filter(({ tags }) => tags.includes('unconfirmed')).length]
}

describe('What is on one side only is doubted as a class', () => {
  test.each<[string, Components, string, string, number]>([
    ['many of a type', several('dynamodb', 5), 'type-vanished', 'type-appeared', 5],
    ['a few of each of many types', loners(4), 'types-vanished', 'types-appeared', 4],
  ])('%s', (_what, components, gone, come, count) => {
    expect(doubts(components, [])).toEqual([[gone], count])
    expect(doubts([], components)).toEqual([[come], count])
  })
  test('two of a type that are gone, but not the first two that came', () => {
    expect(doubts(several('rds', 2), [])).toEqual([['type-vanished'], 2])
    expect(doubts([], several('rds', 2))).toEqual([[], 0])
  })
  test('not one of each of a few types', () => {
    expect(doubts(loners(3), [])).toEqual([[], 0])
    expect(doubts([], loners(3))).toEqual([[], 0])
  })
  test('not what others of its type outlive', () => {
    expect(doubts(several('rds', 3), several('rds', 1))).toEqual([[], 0])
  })
})

describe('A section', () => {
  const document = (data: object) => parsed({ data })
  const [network, bucket] = [resource('vpc', 'net'), resource('s3', 'b')]
  const whole = { nodes: [bucket], groups: [network] }
  const told = (...sides: Parameters<typeof compareInventories>) =>
    compareInventories(...sides).diff.warnings.map(({ code }) => code)

  test.each(['nodes', 'groups'] as const)(
    '%s that one document does not have is doubted in both directions',
    (section) => {
      const { [section]: _, ...rest } = whole
      expect(told(document(whole), document(rest))).toEqual(['section-missing'])
      expect(told(document(rest), document(whole))).toEqual(['section-missing'])
      expect(told(document(rest), document(rest))).toEqual([])
    },
  )
  test('that is there and empty says that there is nothing', () => {
    expect(told(document(whole), document({ ...whole, nodes: [] }))).toEqual([])
  })
})

describe('What something else explains is not doubted', () => {
  const volumes = (...names: string[]) => names.map((name) => resource('ebs', name))
  const edges = (...names: string[]) => names.map((name) => ({ type: 'edge', from: `ec2-${name}`, to: `ebs-${name}` }))
  const machines = (...names: string[]) => names.map((name) => resource('ec2', name))

  test('volumes whose instances are known to be gone', () => {
    const before = [[...machines('a', 'b', 'c'), ...volumes('a', 'b')], { edges: edges('a', 'b') }] as const
    expect(diffOf(before, [machines('c')]).warnings).toEqual([])
  })
  test('but volumes whose instances are in doubt themselves, or live', () => {
    const parts = { edges: edges('a', 'b') }
    const all = [[STAYS, ...machines('a', 'b'), ...volumes('a', 'b')], parts] as const
    expect(diffOf(all, [[STAYS]]).warnings.map(({ type }) => type)).toEqual(['ec2', 'ebs'])
    expect(diffOf(all, [[STAYS, ...machines('a', 'b')]]).warnings.map(({ type }) => type)).toEqual(['ebs'])
  })
  test('members of a cluster that is known to be gone', () => {
    const services = several('ecsservice', 2)
    const cluster = { ...resource('ecscluster', 'gone'), nodes: services.map(({ id }) => id) }
    const other = resource('ecscluster', 'other')
    expect(diffOf([[STAYS, cluster, other, ...services]], [[STAYS, other]]).warnings).toEqual([])
    // When no cluster is seen any more, neither is it certain that they are gone.
    expect(diffOf([[STAYS, cluster, ...services]], [[STAYS]]).warnings).toMatchObject([{ type: 'ecsservice' }])
  })
  test('pods of the only workload of a cluster that is known to be gone', () => {
    const pods = several('azureakspod', 3)
    const workload = { ...resource('azureaksworkload', 'shop'), nodes: pods.map(({ id }) => id) }
    const cluster = { ...resource('azureakscluster', 'gone'), nodes: [workload.id] }
    const other = resource('azureakscluster', 'other')
    expect(diffOf([[STAYS, cluster, other, workload, ...pods]], [[STAYS, other]]).warnings).toEqual([])
    expect(diffOf([[STAYS, other]], [[STAYS, cluster, other, workload, ...pods]]).warnings).toEqual([])
    expect(diffOf([[STAYS, cluster, workload, ...pods]], [[STAYS]]).warnings).toMatchObject([{ type: 'azureakspod' }])
  })
  test('containers that contain one another explain nothing', () => {
    const [one, other] = [resource('ecscluster', 'one'), resource('ecscluster', 'other')]
    const circle = [
      { ...one, nodes: [other.id] },
      { ...other, nodes: [one.id] },
    ]
    expect(doubts(circle, [])).toEqual([['type-vanished'], 2])
  })
  test('hundreds of containers that all contain each other are not followed over and over', () => {
    const services = several('ecsservice', 300)
    const pods = several('azureakspod', 3)
    const tangle = services.map((one) => ({ ...one, nodes: [...services, ...pods].map(({ id }) => id) }))
    const { warnings } = diffOf([[STAYS, ...tangle, ...pods]], [[STAYS]])
    expect(warnings.map(({ type }) => type)).toEqual(['azureakspod', 'ecsservice'])
  })
})

test('a document with nothing but a missing section is read', () => {
  expect(inventoryFrom([STAYS]).absentSections).toEqual([])
  expect(parsed({ nodes: [] }).absentSections).toEqual(['groups'])
})
