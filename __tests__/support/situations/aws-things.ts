import { type Account, awsId, type Thing, type Value } from './account.ts'
import type { Random } from './random.ts'

type Fields = Readonly<Record<string, Value>>

/** Makes things as Cloudcraft's scans describe them, with ARNs as they occur in documents. */
export interface Maker {
  readonly named: (type: string, name: string, fields?: Fields) => Thing
  readonly instance: (fields?: Fields, label?: string) => Thing
  readonly volume: (fields?: Fields) => Thing
  readonly group: (type: 'vpc' | 'subnet' | 'sg' | 'networkacl', name: string, fields?: Fields) => Thing
  readonly loadBalancer: (name: string, fields?: Fields) => Thing
  readonly scalingGroup: (name: string) => Thing
  readonly service: (cluster: string, name: string) => Thing
  readonly task: (cluster: string, fields?: Fields) => Thing
  /** Things without an ARN in scans: file systems, workloads, pods, gateways. */
  readonly anonymous: (type: string, properties: Partial<Thing>) => Thing
}

/** What the parts of an account are built with. */
export interface Build {
  readonly account: Account
  readonly make: Maker
  readonly newName: () => string
  readonly random: Random
}

const ARN_TAILS: Readonly<Record<string, string>> = {
  rds: 'rds:R:A:db:',
  lambda: 'lambda:R:A:function:',
  s3: 's3:::',
  sqs: 'sqs:R:A:',
  snstopic: 'sns:R:A:',
  dynamodb: 'dynamodb:R:A:table/',
  elasticache: 'elasticache:R:A:cluster:',
  ecr: 'ecr:R:A:repository/',
  ecscluster: 'ecs:R:A:cluster/',
  ekscluster: 'eks:R:A:cluster/',
}
const AWS_PREFIX = { vpc: 'vpc', subnet: 'subnet', sg: 'sg', networkacl: 'acl' } as const
const ARN_KIND = { vpc: 'vpc', subnet: 'subnet', sg: 'security-group', networkacl: 'network-acl' } as const

let counter = 0
/** Refs are only compared within one case; a counter makes them unique without using the random numbers. */
export function newRef(hint: string): string {
  counter++
  return `${hint}#${counter}`
}

export function makerFor({ number, region }: Pick<Account, 'number' | 'region'>, random: Random): Maker {
  const arn = (tail: string) => `arn:aws:${tail.replace(':R:A:', `:${region}:${number}:`)}`
  const node = (type: string, hint: string, rest: Partial<Thing>): Thing => ({
    ref: newRef(`${type} ${hint}`),
    type,
    section: 'nodes',
    region,
    fields: {},
    ...rest,
  })
  const ec2Arn = (kind: string, id: string) => arn(`ec2:R:A:${kind}/${id}`)
  return {
    named: (type, name, fields = {}) =>
      node(type, name, { arn: arn(`${ARN_TAILS[type]}${name}`), label: name, fields: { ...fields } }),
    instance: (fields = {}, label) => {
      const id = awsId('i', random)
      const base = { platform: 'linux', instanceType: 'm5', instanceSize: 'large', billingOptions: { type: 'od' } }
      return node('ec2', label ?? id, {
        arn: ec2Arn('instance', id),
        ...(label !== undefined && { label }),
        fields: { ...base, ...fields },
      })
    },
    volume: (fields = {}) => {
      const id = awsId('vol', random)
      const base = { volume: 'gp3', storage: 50, iops: 3000, throughput: '' }
      return node('ebs', id, { arn: ec2Arn('volume', id), label: id, fields: { ...base, ...fields } })
    },
    group: (type, name, fields = {}) => {
      const id = awsId(AWS_PREFIX[type], random)
      const shape = { shape: 'dynamic', padding: 1.5 }
      return {
        ...node(type, name, { arn: ec2Arn(ARN_KIND[type], id), awsId: id, fields: { name, ...shape, ...fields } }),
        section: 'groups',
        members: [],
      }
    },
    loadBalancer: (name, fields = {}) =>
      node('elb', name, {
        arn: arn(`elasticloadbalancing:R:A:loadbalancer/app/${name}/${random.hex(16)}`),
        label: name,
        fields: { elbType: 'application', dataGb: 100, lcu: 12.94, ...fields },
      }),
    scalingGroup: (name) => ({
      ...node('asg', name, {
        arn: arn(`autoscaling:R:A:autoScalingGroup:${random.uuid()}:autoScalingGroupName/${name}`),
        label: name,
        fields: { layout: 'even' },
      }),
      section: 'groups',
      members: [],
    }),
    service: (cluster, name) => ({
      ...node('ecsservice', name, { arn: arn(`ecs:R:A:service/${cluster}/${name}`), fields: { name } }),
      members: [],
    }),
    task: (cluster, fields = {}) =>
      node('ecstask', cluster, {
        arn: arn(`ecs:R:A:task/${cluster}/${random.hex(32)}`),
        fields: { launchType: 'fargate', cpu: 256, memoryGB: 0.5, ...fields },
      }),
    anonymous: (type, properties) => node(type, properties.label ?? '', properties),
  }
}
