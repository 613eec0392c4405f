import { add, link } from './account.ts'
import type { Network } from './aws-network.ts'
import type { Build } from './aws-things.ts'

export function buildData({ account, make, newName, random }: Build, network: Network, functions: readonly string[]) {
  const { vpc, dataGroup, subnets } = network
  const fields = { role: 'primary', engine: 'postgres', instanceType: 'r6g', instanceSize: 'xlarge', multiAZ: true }
  const databases = Array.from(
    { length: 2 },
    () => add(account, make.named('rds', `${newName()}-db`, fields), [vpc, dataGroup]).ref,
  )
  const replica = add(account, make.named('rds', `${newName()}-db`, { ...fields, role: 'readReplica' }), [
    vpc,
    dataGroup,
  ])
  link(account, databases[0] as string, replica.ref)
  const buckets = Array.from(
    { length: 2 },
    () => add(account, make.named('s3', `${newName()}-bucket`, { volumeType: 'standard', dataGb: 200 })).ref,
  )
  const queues = Array.from(
    { length: 2 },
    () => add(account, make.named('sqs', `${newName()}-queue`, { queueType: 'standard', requests: 1_000_000 })).ref,
  )
  const table = add(account, make.named('dynamodb', newName(), { capacityMode: 'provisioned', readUnits: 10 }))
  for (const lambda of functions.slice(0, 2)) {
    link(account, lambda, table.ref, true)
    link(account, queues[0] as string, lambda)
  }
  const files = make.anonymous('efs', {
    label: `${newName()}-files`,
    fields: { throughputMode: 'bursting', usageGb: 40 },
  })
  const fileSystem = add(account, files, [vpc, dataGroup, subnets[0] as string]).ref
  add(account, make.named('elasticache', `${newName()}-cache`, { engine: 'redis', instanceSize: 'small' }), [vpc])
  const { region: _everywhere, ...zone } = make.anonymous('r53', { label: `${newName()}.example.com` })
  add(account, { ...zone, arn: `arn:aws:route53:::hostedzone/Z${random.hex(12).toUpperCase()}` })
  return { databases, buckets, queues, fileSystem }
}
