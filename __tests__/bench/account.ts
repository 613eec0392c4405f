/** Seeded numbers (mulberry32), so that a table can be made again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface BenchOptions {
  readonly resources: number
  readonly seed: number
  /** Share of the resources whose configuration differs from that of the same seed with share 0. */
  readonly changed: number
  /** A scan: gives UUIDs, positions and orders of its own. */
  readonly scan: number
  /** Gives every resource another identity: all of one type replaced. */
  readonly generation?: string
}

type Component = Record<string, unknown>

/**
 * An account of about the given size in the shape of a scan: fleets of instances with volumes in subnets and security groups,
 * functions, queues, buckets and databases, with labels and connections.
 */
export function benchAccount({ resources, seed, changed, scan, generation = '' }: BenchOptions): object {
  const random = seeded(seed)
  const layout = seeded(seed + 7919 * (scan + 1))
  const touched = seeded(seed + 31)
  const hex = (length: number, source = random) =>
    Array.from({ length }, () => Math.floor(source() * 16).toString(16)).join('')
  const uuid = () => `${hex(8, layout)}-${hex(4, layout)}-4${hex(3, layout)}-a${hex(3, layout)}-${hex(12, layout)}`
  const nodes: Component[] = []
  const groups: Component[] = []
  const text: Component[] = []
  const edges: Component[] = []
  const arn = (rest: string) => `arn:aws:${rest}${generation}`
  const node = (fields: Component, label?: string): string => {
    const id = uuid()
    const tier = `t${hex(2)}`
    // A field that was not there on any of a type before would be a new format, and no change.
    const change = { tier: touched() < changed ? tier : 'plain' }
    const place = [Math.round(layout() * 4000) / 4, Math.round(layout() * 4000) / 4]
    const colours = {
      color: { isometric: '#ececed', '2d': '#d86613' },
      accentColor: { isometric: '#4286c5', '2d': null },
    }
    nodes.push({ id, region: 'us-east-1', mapPos: place, ...colours, ...fields, ...change })
    if (label)
      text.push({ id: uuid(), type: 'isotext', text: label, mapPos: { relTo: id, offset: [0.1, 1] }, textSize: 16 })
    return id
  }
  const account = '111122223333'
  const fleet = (index: number) => {
    const members: string[] = []
    const all: string[] = []
    for (let i = 0; i < 8; i++) {
      const instance = node({
        type: 'ec2',
        arn: arn(`ec2:us-east-1:${account}:instance/i-${hex(17)}`),
        platform: 'linux',
        instanceType: 'c5',
        instanceSize: 'large',
        transparent: false,
        billingOptions: { type: 'od', utilization: 1 },
      })
      const volume = `vol-${hex(17)}`
      const disk = node(
        {
          type: 'ebs',
          arn: arn(`ec2:us-east-1:${account}:volume/${volume}`),
          volume: 'gp3',
          storage: 100,
          iops: 3000,
          throughput: 125,
          snapshots: 0,
        },
        volume,
      )
      edges.push({ type: 'edge', from: instance, to: disk, color: '#000000', width: 2, dashed: false, endCap: 'arrow' })
      members.push(instance)
      all.push(instance, disk)
    }
    const asg = uuid()
    groups.push({
      type: 'asg',
      id: asg,
      region: 'us-east-1',
      arn: arn(`autoscaling:us-east-1:${account}:autoScalingGroup:${hex(8)}:autoScalingGroupName/fleet-${index}`),
      nodes: members,
      mapPos: [layout() * 100, 3],
      mapSize: [8, 1],
    })
    text.push({ id: uuid(), type: 'isotext', text: `fleet-${index}`, mapPos: { relTo: asg, offset: [0.1, 1] } })
    const sg = `sg-${hex(17)}`
    const rules = [443, 8080].map((port) => ({
      protocol: 'tcp',
      portRange: String(port),
      target: '10.0.0.0/8',
      targetType: 'ip',
      hidden: false,
    }))
    groups.push({
      type: 'sg',
      id: sg,
      name: `fleet-${index}`,
      region: 'us-east-1',
      arn: arn(`ec2:us-east-1:${account}:security-group/${sg}`),
      nodes: [asg, ...members, ...members],
      inboundRules: rules,
      outboundRules: [],
    })
    const subnet = `subnet-${hex(17)}`
    groups.push({
      type: 'subnet',
      id: subnet,
      name: `private-${index}`,
      region: 'us-east-1',
      arn: arn(`ec2:us-east-1:${account}:subnet/${subnet}`),
      nodes: all,
    })
    return [asg, sg, subnet, ...all]
  }
  const service = (index: number) => {
    const handler = node(
      {
        type: 'lambda',
        arn: arn(`lambda:us-east-1:${account}:function:handler-${index}`),
        architecture: 'arm64',
        memory: 512,
        mRequests: 1,
        computeDuration: 100,
      },
      `handler-${index}`,
    )
    const queue = node(
      { type: 'sqs', arn: arn(`sqs:us-east-1:${account}:jobs-${index}`), queueType: 'standard', requests: 1 },
      `jobs-${index}`,
    )
    node({ type: 's3', arn: arn(`s3:::assets-${index}`), volumeType: 'Standard', dataGb: 100 }, `assets-${index}`)
    node(
      {
        type: 'dynamodb',
        arn: arn(`dynamodb:us-east-1:${account}:table/table-${index}`),
        tableClass: 'standard',
        capacityMode: 'on-demand',
      },
      `table-${index}`,
    )
    edges.push({ type: 'autoedge', id: `${queue}-${handler}`, from: queue, to: handler, color: '#000000', width: 2 })
  }
  const vpcMembers: string[] = []
  for (let index = 0; nodes.length + groups.length < resources - 1; index++) {
    if (index % 3 === 0) vpcMembers.push(...fleet(index))
    else service(index)
  }
  groups.push({
    type: 'vpc',
    id: 'vpc-0a1b2c3d4e5f60718',
    name: 'main',
    region: 'us-east-1',
    arn: arn(`ec2:us-east-1:${account}:vpc/vpc-0a1b2c3d4e5f60718`),
    nodes: shuffled(vpcMembers, layout),
    peeringConnections: [],
  })
  for (const group of groups) group['nodes'] = shuffled(group['nodes'] as string[], layout)
  const data = {
    name: `Production us-east-1 ${scan}`,
    version: 6,
    nodes: shuffled(nodes, layout),
    groups: shuffled(groups, layout),
    edges: shuffled(edges, layout),
    text: shuffled(text, layout),
    surfaces: [],
    connectors: [],
  }
  return { tags: ['AWS', 'us-east-1', 'Production'], data }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[copy[i], copy[j]] = [copy[j] as T, copy[i] as T]
  }
  return copy
}
