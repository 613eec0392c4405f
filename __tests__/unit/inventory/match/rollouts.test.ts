import { describe, expect, test } from '@jest/globals'
import { ACCOUNT, diffOf, resource, told } from '../inventories.ts'

const OTHER = resource('ec2', 'elsewhere')
const asg = (name: string, nodes: readonly string[]) => ({
  ...resource('asg', name, {
    arn: `arn:aws:autoscaling:us-east-1:${ACCOUNT}:autoScalingGroup:${name}:autoScalingGroupName/${name}`,
  }),
  nodes,
})

/** A group of instances, each with a volume of its own. */
function pool(names: readonly string[], properties: object = {}) {
  const edges = names.map((name) => ({ type: 'edge', from: `ec2-${name}`, to: `ebs-${name}` }))
  const nodes = names.flatMap((name) => [resource('ec2', name, { ...properties }), resource('ebs', name)])
  return [
    [OTHER, resource('ebs', 'other'), ...nodes],
    {
      groups: [
        asg(
          'web',
          names.map((name) => `ec2-${name}`),
        ),
      ],
      edges,
    },
  ] as const
}

describe('A pool', () => {
  test('whose members were exchanged is one rollout, and its volumes another', () => {
    const diff = diffOf(pool(['a', 'b'], { instanceSize: 'large' }), pool(['c', 'd'], { instanceSize: 'xlarge' }))
    expect(told(diff).sort()).toEqual(['rollout web: 2 ebs by 2', 'rollout web: 2 ec2 by 2'])
    expect(diff.changes.find((change) => change.kind === 'rollout' && change.memberType === 'ec2')).toMatchObject({
      fields: [{ path: 'instanceSize', before: 'large', after: 'xlarge' }],
      severity: 'low',
      tags: [],
    })
    expect(diff.unchanged).toBe(3)
  })
  test('tells how many members it had and has, those that stayed among them', () => {
    const diff = diffOf(pool(['a', 'b', 'c', 'd']), pool(['c', 'd', 'e', 'f', 'g']))
    expect(told(diff).sort()).toEqual(['rollout web: 2 ebs by 3', 'rollout web: 2 ec2 by 3'])
    for (const change of diff.changes) expect(change).toMatchObject({ members: { before: 4, after: 5 } })
  })
  test('counts a volume that hangs on two instances to neither', () => {
    const [nodes, parts] = pool(['a', 'b'])
    const shared = [nodes, { ...parts, edges: [...parts.edges, { type: 'edge', from: 'ec2-b', to: 'ebs-a' }] }] as const
    const volumes = diffOf(shared, pool(['c', 'd'])).changes.find(
      (change) => change.kind === 'rollout' && change.memberType === 'ebs',
    )
    expect(volumes).toMatchObject({ members: { before: 1, after: 2 } })
  })
  test('that changed size tells the whole size when all members have one', () => {
    const machine = { instanceType: 'c5', instanceSize: 'large' }
    const diff = diffOf(pool(['a', 'b'], machine), pool(['c', 'd'], { ...machine, instanceType: 'c6g' }))
    const sizes = diff.changes.map((change) => ('size' in change ? change.size : undefined))
    expect(sizes).toEqual([{ before: 'c5.large', after: 'c6g.large' }, undefined])
  })
  test('that only grew or shrank was scaled', () => {
    expect(told(diffOf(pool(['a']), pool(['a', 'b'])))).toEqual(['added b', 'added b'])
    const shrunk = diffOf(pool(['a', 'b']), pool(['a']))
    expect(told(shrunk)).toEqual(['removed b', 'removed b'])
    expect(shrunk.changes.map(({ tags }) => tags)).toEqual([[], []])
    expect(shrunk.changes.map(({ severity }) => severity)).toEqual(['low', 'low'])
    expect(shrunk.changes).toMatchObject([{ pool: { name: 'web' } }, { pool: { name: 'web' } }])
  })
  test('does not take a volume with it that hangs on two of its instances: that is lost data', () => {
    const [nodes, parts] = pool(['a', 'b'])
    const shared = [nodes, { ...parts, edges: [...parts.edges, { type: 'edge', from: 'ec2-b', to: 'ebs-a' }] }] as const
    const volumes = diffOf(shared, pool([])).changes.filter(
      (change) => change.kind === 'removed' && change.before.type === 'ebs',
    )
    expect(volumes).toMatchObject([
      { before: { name: 'a' }, tags: ['destructive'], severity: 'critical' },
      { before: { name: 'b' }, tags: [], severity: 'low', pool: { name: 'web' } },
    ])
  })
  test('is the first by key of several that an instance is in', () => {
    const side = (name: string) => {
      const groups = ['beta', 'alpha'].map((one) => asg(one, [`ec2-${name}`]))
      return [[OTHER, resource('ec2', name)], { groups }] as const
    }
    expect(told(diffOf(side('a'), side('b')))).toContain('rollout alpha: 1 ec2 by 1')
  })
  test('counts only members of the type that was exchanged', () => {
    const side = (name: string) =>
      [[OTHER, resource('ec2', name)], { groups: [asg('web', [`ec2-${name}`, 'ec2-elsewhere', 'sqs-q'])] }] as const
    const withQueue = ([nodes, parts]: ReturnType<typeof side>) => [[...nodes, resource('sqs', 'q')], parts] as const
    expect(diffOf(withQueue(side('a')), withQueue(side('b'))).changes).toMatchObject([
      { kind: 'rollout', members: { before: 2, after: 2 } },
    ])
  })
  test('of several types has all of them in its fields', () => {
    const mixed = (names: string[], types: string[]) => {
      const [nodes, parts] = pool(names)
      return [
        nodes.map((node) =>
          node.type === 'ec2'
            ? { ...node, instanceType: types[names.indexOf(String(node.id).slice(4))] ?? 'm5' }
            : node,
        ),
        parts,
      ] as const
    }
    const diff = diffOf(mixed(['a', 'b'], ['m5', 'c5']), mixed(['c', 'd'], ['m5', 'r5']))
    expect(diff.changes.find((change) => change.kind === 'rollout' && change.memberType === 'ec2')).toMatchObject({
      fields: [{ path: 'instanceType', before: ['c5', 'm5'], after: ['m5', 'r5'] }],
    })
    expect(diff.changes.some((change) => 'size' in change)).toBe(false)
  })
  test('that lost a volume while its instance lives lost data', () => {
    const [nodes, parts] = pool(['a'])
    const without = nodes.filter(({ id }) => id !== 'ebs-a')
    expect(diffOf([nodes, parts], [without, { ...parts, edges: [] }]).changes).toMatchObject([
      { kind: 'removed', tags: ['destructive'] },
    ])
    expect(diffOf([nodes, parts], [without, { ...parts, edges: [] }]).changes[0]).not.toHaveProperty('pool')
  })
})

describe('Pods of a workload have no ARN', () => {
  const workload = (count: number, cpu: number, properties: object = {}) => {
    const pods = Array.from({ length: count }, (_, i) => ({
      type: 'ekspod',
      id: `pod-${count}-${cpu}-${i}`,
      region: 'us-east-1',
      cpu,
      ...properties,
    }))
    return [
      [
        OTHER,
        {
          type: 'eksworkload',
          id: `w-${count}-${cpu}`,
          region: 'us-east-1',
          name: 'web',
          nodes: pods.map(({ id }) => id),
        },
        ...pods,
      ],
    ] as const
  }
  test('as many of the same as before are the same', () =>
    expect(told(diffOf(workload(3, 1), workload(3, 1)))).toEqual([]))
  test('more of the same are more', () =>
    expect(told(diffOf(workload(2, 1), workload(4, 1)))).toEqual(['added ekspod', 'added ekspod']))
  test('fewer of the same are fewer', () =>
    expect(told(diffOf(workload(3, 1), workload(2, 1)))).toEqual(['removed ekspod']))
  test('also one that has a name is exchanged, not changed', () =>
    expect(told(diffOf(workload(1, 1, { name: 'web-0' }), workload(1, 2, { name: 'web-0' })))).toEqual([
      'rollout web: 1 ekspod by 1',
    ]))
  test('others are a rollout', () =>
    expect(told(diffOf(workload(3, 1), workload(2, 2)))).toEqual(['rollout web: 3 ekspod by 2']))
})

describe('Volumes of a pool that was rolled over', () => {
  /** Instances with volumes of these sizes in GB each. */
  const instances = (names: readonly string[], sizes: readonly number[]) => {
    const volumes = names.flatMap((name) => sizes.map((storage, i) => ({ name, id: `${name}-${i}`, storage })))
    return [
      [
        OTHER,
        ...names.map((name) => resource('ec2', name)),
        ...volumes.map(({ id, storage }) => resource('ebs', id, { storage })),
      ],
      {
        groups: [
          asg(
            'web',
            names.map((name) => `ec2-${name}`),
          ),
        ],
        edges: volumes.map(({ name, id }) => ({ type: 'edge', from: `ec2-${name}`, to: `ebs-${id}` })),
      },
    ] as const
  }
  const volumesOf = (...sides: Parameters<typeof diffOf>) =>
    diffOf(...sides).changes.filter((change) => JSON.stringify(change).includes('"ebs"'))

  test('are lost where they did not come back, with their sizes', () => {
    const [rollout] = volumesOf(instances(['a', 'b'], [8, 750]), instances(['c', 'd'], [8]))
    expect(rollout).toMatchObject({ kind: 'rollout', tags: ['destructive'], lost: { count: 2, sizes: [750] } })
  })
  test('are lost one by one where none came back', () => {
    const lost = volumesOf(instances(['a', 'b'], [8]), instances(['c', 'd'], []))
    expect(lost).toMatchObject(Array(2).fill({ kind: 'removed', tags: ['destructive'], pool: { name: 'web' } }))
  })
  test('went with the members that nobody replaced', () => {
    const [rollout] = volumesOf(instances(['a', 'b', 'c'], [8, 750]), instances(['d'], [8, 750]))
    expect(rollout).toMatchObject({ kind: 'rollout', tags: [] })
    expect(rollout).not.toHaveProperty('lost')
    const [smaller] = volumesOf(instances(['a', 'b', 'c'], [8, 750]), instances(['d'], [8]))
    expect(smaller).toMatchObject({ lost: { count: 1, sizes: [750] } })
  })
  test('that are smaller, but as many, are less capacity', () => {
    const [rollout] = volumesOf(instances(['a', 'b'], [8, 750]), instances(['c', 'd'], [8, 100]))
    expect(rollout).toMatchObject({ tags: ['capacity-lowered'] })
  })
  test('are fewer members of which capacity is lowered, not fewer volumes', () => {
    const rollouts = diffOf(instances(['a', 'b'], [8]), instances(['c'], [8])).changes
    expect(rollouts.map(({ tags }) => tags).sort()).toEqual([[], ['capacity-lowered']])
  })
})
