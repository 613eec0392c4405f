import { describe, expect, test } from '@jest/globals'
import { diffOf, resource, securityGroup, told } from '../inventories.ts'

interface Machine {
  readonly id: string
  readonly label?: string
  /** The sizes of its volumes in GB. */
  readonly volumes?: readonly number[]
  readonly size?: string
}

const GROUP = 'sg-0123456789abcdef0'

/** Machines with their volumes, all of them in one security group unless told otherwise. */
function fleet(machines: readonly Machine[], groups: Readonly<Record<string, readonly string[]>> = {}) {
  const nodes = machines.flatMap(({ id, label, volumes = [], size = 'large' }) => [
    { ...resource('ec2', id, { instanceSize: size }), ...(label !== undefined && { label }) },
    ...volumes.map((storage, i) => resource('ebs', `${id}-${i}`, { storage })),
  ])
  const edges = machines.flatMap(({ id, volumes = [] }) =>
    volumes.map((_, i) => ({ type: 'edge', from: `ec2-${id}`, to: `ebs-${id}-${i}` })),
  )
  const members = groups[GROUP] ?? machines.map(({ id }) => `ec2-${id}`)
  const others = Object.entries(groups).filter(([id]) => id !== GROUP)
  return [
    nodes,
    {
      edges,
      groups: [
        securityGroup(GROUP, [], { nodes: members }),
        ...others.map(([id, list]) => securityGroup(id, [], { nodes: list })),
      ],
    },
  ] as never as Parameters<typeof diffOf>[0]
}

const node = (id: string, volumes: readonly number[] = [20], rest: Partial<Machine> = {}): Machine => ({
  ...{ id, label: 'general', volumes },
  ...rest,
})
const destructive = (diff: ReturnType<typeof diffOf>) =>
  diff.changes.filter(({ tags }) => tags.includes('destructive')).map(({ kind }) => kind)

describe('Machines of one name', () => {
  test('that were exchanged are replaced with their volumes, and no data is lost', () => {
    const diff = diffOf(fleet([node('a'), node('b'), node('c')]), fleet([node('c'), node('d'), node('e')]))
    expect(diff.changes.map(({ kind }) => kind)).toEqual(['replaced', 'replaced', 'replaced', 'replaced'])
    expect(diff.changes).toMatchObject(Array(4).fill({ confidence: 0.8, tags: [] }))
    expect(diff.unchanged).toBe(3)
  })
  test('are exchanged whatever their sizes are, as a cluster may choose', () => {
    const diff = diffOf(fleet([node('a'), node('b')]), fleet([node('b'), node('c', [20], { size: '4xlarge' })]))
    expect(told(diff).sort()).toEqual(['replaced a-0 by c-0', 'replaced general by general'])
  })
  test('that grew or shrank are not exchanged, and the volume of one that is gone is gone', () => {
    expect(told(diffOf(fleet([node('a')]), fleet([node('a'), node('b')]))).sort()).toEqual([
      'added b-0',
      'added general',
    ])
    expect(destructive(diffOf(fleet([node('a'), node('b')]), fleet([node('a')])))).toEqual(['removed'])
  })
  test('lose data when a volume comes back smaller, or does not', () => {
    const before = fleet([node('a', [8, 500]), node('b')])
    expect(destructive(diffOf(before, fleet([node('b'), node('c', [8])])))).toEqual(['removed'])
    expect(destructive(diffOf(before, fleet([node('b'), node('c', [8, 100])])))).toEqual(['replaced'])
    expect(destructive(diffOf(before, fleet([node('b'), node('c', [8, 600])])))).toEqual([])
  })
  test('of which there is one on each side are a host that was made again: its volume may hold data', () => {
    expect(destructive(diffOf(fleet([node('a')]), fleet([node('b')])))).toEqual(['replaced'])
  })
  test('do not move or connect to anything: that is where they were put', () => {
    const other = 'sg-00000000000000001'
    const before = fleet([node('a'), node('b')], { [GROUP]: ['ec2-a', 'ec2-b'], [other]: [] })
    const after = fleet([node('b'), node('c')], { [GROUP]: ['ec2-b'], [other]: ['ec2-c'] })
    expect(diffOf(before, after).changes.map(({ kind }) => kind)).toEqual(['replaced', 'replaced'])
  })
})

describe('Machines without a name', () => {
  const bare = (id: string, size = 'large'): Machine => ({ id, volumes: [20], size })
  test('that are configured alike in one group are exchanged', () => {
    const diff = diffOf(fleet([bare('a'), bare('b'), bare('c')]), fleet([bare('a'), bare('d'), bare('e')]))
    expect(diff.changes.map(({ kind }) => kind)).toEqual(Array(4).fill('replaced'))
    expect(destructive(diff)).toEqual([])
  })
  test('that are configured otherwise are not', () => {
    const diff = diffOf(fleet([bare('a'), bare('b')]), fleet([bare('c', 'xlarge'), bare('d', 'xlarge')]))
    expect(destructive(diff)).toEqual(['removed', 'removed'])
  })
  test('in no group are like nothing', () => {
    const diff = diffOf(fleet([bare('a'), bare('b')], { [GROUP]: [] }), fleet([bare('c'), bare('d')], { [GROUP]: [] }))
    expect(diff.changes.filter(({ kind }) => kind === 'replaced')).toEqual([])
  })
})

describe('Machines of a scale set that is not drawn', () => {
  const COMPUTE = '/subscriptions/a/resourceGroups/RG/providers/Microsoft.Compute'
  /** Machines, each with a disk. */
  const machines = (paths: readonly string[]) => {
    const part = (type: string, id: string, path: string, rest: object) => ({
      ...{ type, id, resourceId: `${COMPUTE}/${path}`, region: 'eastus', ...rest },
    })
    const nodes = paths.flatMap((path, i) => [
      part('azurevm', `vm${i}`, path, { instance: 'Standard_D2s_v3' }),
      part('azuredisk', `disk${i}`, `disks/disk-of-${path.replaceAll('/', '-')}`, { diskSizeGb: 128 }),
    ])
    const edges = paths.map((_, i) => ({ type: 'edge', from: `vm${i}`, to: `disk${i}` }))
    return [nodes, { edges }] as never as Parameters<typeof diffOf>[0]
  }
  test.each([
    ['in one group of machines', 'virtualMachines/web_', ['3f9a0c1d', '77be21aa', 'c0ffee12']],
    ['in a set that is scaled as one', 'virtualMachineScaleSets/web/virtualMachines/', ['0', '1', '7']],
    ['as nodes of an AKS cluster', 'virtualMachines/aks-pool1-31556-vmss', ['000000', '000001', '00000a']],
  ])('%s are exchanged, and no data is lost', (_what, path, [first, second, third]) => {
    const diff = diffOf(
      machines([first, second].map((one) => path + one)),
      machines([second, third].map((one) => path + one)),
    )
    expect(diff.changes).toMatchObject(Array(2).fill({ kind: 'replaced', confidence: 0.8, tags: [] }))
    expect(diff.unchanged).toBe(2)
  })
  test('are called after their set', () => {
    expect(told(diffOf(machines([]), machines(['virtualMachineScaleSets/Web/virtualMachines/3']))).sort()).toEqual([
      'added Web_3',
      'added disk-of-virtualMachineScaleSets-Web-virtualMachines-3',
    ])
  })
  test('are not machines that people have numbered', () => {
    const names = ['01', '02', '03'].map((number) => `virtualMachines/node-${number}`)
    const diff = diffOf(machines(names.slice(0, 2)), machines(names.slice(1)))
    expect(diff.changes.map(({ kind }) => kind).sort()).toEqual(['added', 'added', 'removed', 'removed'])
  })
})
