import { type Account, add, at, copyOf, remove, type Thing } from './account.ts'
import { awsAccount } from './aws-account.ts'
import { randomFrom } from './random.ts'
import { rule } from './rules.ts'
import { scan } from './scan.ts'
import { type Situation, situation } from './situation.ts'
import { recorder } from './truth.ts'

/** Other spellings of nothing at all. */
const NOTHING = ['', null, [], {}] as const

/** Another account that uses the same transit gateway of a third one. */
function sharedGateway(seed: number) {
  const random = randomFrom(seed)
  const { account, make } = awsAccount(random)
  const arn = `arn:aws:ec2:${account.region}:000000000077:transit-gateway/tgw-0${random.hex(16)}`
  add(account, make.anonymous('transitgateway', { label: 'hub', arn }))
  const other: Account = { ...copyOf(account), number: '000000000042' }
  for (const thing of other.things.values()) {
    if (thing.arn !== undefined && thing.arn !== arn) thing.arn = thing.arn.replace(account.number, other.number)
  }
  const truth = { ...recorder().truth, error: 'ACCOUNT_MISMATCH' }
  return { before: scan(account, random), after: scan(other, random), truth }
}

/** One account in which most of what is there belongs to another one and is shared with it. */
function mostlyShared(account: Account, make: ReturnType<typeof awsAccount>['make']): void {
  for (let i = 0; i < 80; i++) {
    const subnet = make.group('subnet', `shared-${'x'.repeat(i + 1)}`)
    subnet.arn = (subnet.arn as string).replace(account.number, '000000000077')
    add(account, subnet)
  }
}

export const SAMENESS: readonly Situation[] = [
  { title: 'another account that shares a gateway with this one', make: sharedGateway },
  situation(
    'most of what is there is shared by another account, and a queue went',
    ({ after, marks, tell }) => tell.removed(remove(after, marks.queues[0] as string)),
    ({ account, make }) => mostlyShared(account, make),
  ),
  situation(
    'names are written in another Unicode form',
    ({ scans }) => {
      scans.before = { form: 'NFC' }
      scans.after = { form: 'NFD' }
    },
    ({ account, marks }) => {
      at(account, marks.fileSystem).label = 'Zürich'
      at(account, marks.spareGroup).fields['name'] = 'façade'
      at(account, marks.hosts[0] as string).label = 'Ångström'
      at(account, marks.functions[0] as string).fields['note'] = 'für später'
    },
  ),
  situation('nothing is spelled in other ways', ({ account, after, marks, random }) => {
    for (const ref of [...marks.databases, ...marks.functions, marks.appGroup, marks.balancer]) {
      at(account, ref).fields['note'] = random.pick(NOTHING)
      at(after, ref).fields['note'] = random.pick(NOTHING)
      if (random.chance(0.3)) delete at(random.pick([account, after]), ref).fields['note']
    }
  }),
  situation('a large whole number is one higher', ({ account, after, marks, random, tell }) => {
    const database = random.pick(marks.databases)
    const quota = random.int(2, 9) * 1_000_000_000
    at(account, database).fields['quota'] = quota
    at(after, database).fields['quota'] = quota + 1
    tell.changed(at(after, database), ['quota'])
  }),
  situation('a group went with its network, another of its name came with another network', (scene) => {
    const { account, after, make, tell, newName } = scene
    const lab = add(account, make.group('vpc', newName()))
    const old = add(account, make.group('sg', 'ssh'), [lab.ref])
    const prod = add(after, make.group('vpc', newName()))
    const open = [rule('tcp', '22', '0.0.0.0/0', 'ip')]
    const group = add(after, make.group('sg', 'ssh', { inboundRules: open }), [prod.ref])
    for (const thing of [lab, old]) tell.removed(thing)
    tell.added(prod)
    tell.added(group, 'exposure')
  }),
  situation('a network was made again under its name, with the group in it', (scene) => {
    const { account, after, make, tell, newName } = scene
    const name = newName()
    const [lab, prod] = [add(account, make.group('vpc', name)), add(after, make.group('vpc', name))]
    const old = add(account, make.group('sg', 'ssh'), [lab.ref])
    tell.replaced(lab, prod)
    tell.replaced(old, add(after, make.group('sg', 'ssh'), [prod.ref]))
  }),
  situation(
    'one of several numbered brothers went, another came',
    ({ after, make, tell }) => {
      tell.removed(remove(after, 'brother 1'))
      tell.added(add(after, make.named('sqs', 'shard-7', { queueType: 'standard' })))
    },
    ({ account, make }) => {
      for (const number of [1, 2, 3]) {
        const queue = make.named('sqs', `shard-${number}`, { queueType: 'standard' })
        add(account, { ...queue, ref: `brother ${number}` })
      }
    },
  ),
  situation('a database was made again under its name with another engine', ({ after, marks, random, tell }) => {
    const database = at(after, random.pick(marks.databases))
    database.fields['engine'] = random.pick(['mysql', 'mariadb', 'aurora-mysql', 'oracle-ee'])
    tell.replaced(database, database, 'destructive')
  }),
  situation('a bucket was made again under its name in another region', ({ after, marks, random, tell }) => {
    const bucket: Thing = at(after, random.pick(marks.buckets))
    bucket.region = 'sa-east-1'
    tell.replaced(bucket, bucket, 'destructive')
  }),
  situation(
    'a database was made again under its name by another service',
    ({ after, marks, tell }) => {
      const old = at(after, marks.databases[0] as string)
      after.things.delete(old.ref)
      tell.removed(old, 'destructive')
      tell.added(add(after, { ...old, ref: 'made again', type: 'docdb', fields: {} }))
      for (const thing of after.things.values()) {
        if (thing.members?.includes(old.ref))
          thing.members = [...thing.members.filter((ref) => ref !== old.ref), 'made again']
      }
      after.links = after.links.filter(({ from, to }) => from !== old.ref && to !== old.ref)
    },
    // Without others of its type this looks as if Cloudcraft had a new word for it.
    ({ account, marks }) => {
      for (const ref of marks.databases.slice(1)) remove(account, ref)
    },
  ),
  situation('booleans are written as Python writes them', ({ account, after, marks }) => {
    for (const ref of marks.databases) {
      at(account, ref).fields['multiAZ'] = true
      at(after, ref).fields['multiAZ'] = 'True'
    }
  }),
  situation('a cache was made again under its name with another engine', ({ account, after, tell }) => {
    const cache = [...after.things.values()].find(({ type }) => type === 'elasticache') as Thing
    at(account, cache.ref).fields['engine'] = 'redis'
    cache.fields['engine'] = 'memcached'
    tell.replaced(cache, cache)
  }),
]
