import { add, at, ofType } from './account.ts'
import { type Situation, situation } from './situation.ts'

/** Nothing happened in the account, and yet the documents differ. */
export const NOTHING_CHANGED: readonly Situation[] = [
  // Every scan has new UUIDs, another order and layout, members twice, numbers as text, joined rule targets, null for absent.
  situation('nothing changed, scanned anew', () => {}),
  situation('nothing changed, another palette', ({ scans, tell }) => {
    scans.before = { colour: '#ececed' }
    scans.after = { colour: '#123456' }
    tell.truth.recoloured = true
  }),
  situation('nothing changed, members and lines lead nowhere', ({ scans, random }) => {
    scans.before = { dangling: random.chance(0.5) }
    scans.after = { dangling: true }
  }),
  situation(
    'a newer Cloudcraft writes a new field on every resource of a type',
    ({ scans, tell, random }) => {
      const [type, value] = random.pick([
        ['ec2', 'required'],
        ['lambda', 3],
        ['ecstask', true],
        ['sg', 'none'],
        // The value may be an object, too.
        ['rds', { mode: 'standard', days: 7 }],
      ] as const)
      scans[random.pick(['before', 'after'] as const)] = { extraFields: { [type]: { newerField: value } } }
      tell.truth.warnings.push(`schema-drift ${type}`)
    },
    ({ account, make }) => {
      // Drift needs at least three of a type.
      for (let i = 0; i < 3; i++) add(account, make.task('spare'), [ofType(account, 'ecscluster')[0]?.ref as string])
    },
  ),
  situation('a field is null on one side and absent on the other', ({ after, marks, random }) => {
    for (const ref of [random.pick(marks.databases), random.pick(marks.functions), marks.appGroup]) {
      at(after, ref).fields['minimumCapacityUnit'] = null
    }
  }),
  situation('a network without peerings has an empty list of them', ({ after, marks }) => {
    at(after, marks.otherVpc).fields['peeringConnections'] = []
  }),
  situation('resources are drawn twice', ({ account, after, marks, random }) => {
    for (const ref of [random.pick(marks.databases), random.pick(marks.hosts), marks.balancer]) {
      at(random.pick([account, after]), ref).drawings = 2
    }
  }),
  situation('labels are missing on one side', ({ scans, tell, random }) => {
    scans[random.pick(['before', 'after'] as const)] = { labels: false }
    tell.truth.warnings.push('labels-missing')
  }),
  situation('labels are missing on one side, and a resource came', ({ after, scans, tell, random, make, newName }) => {
    scans[random.pick(['before', 'after'] as const)] = { labels: false }
    tell.truth.warnings.push('labels-missing')
    const queue = make.named('sqs', `${newName()}-queue`)
    after.things.set(queue.ref, queue)
    tell.added(queue)
  }),
  situation('labels are missing on both sides', ({ scans }) => {
    scans.before = { labels: false }
    scans.after = { labels: false }
  }),
  situation('automatic connections are missing on one side', ({ scans, tell, random }) => {
    scans[random.pick(['before', 'after'] as const)] = { automaticConnections: false }
    tell.truth.warnings.push('autoedges-missing')
  }),
  situation('only estimates changed', ({ after, marks, tell, random }) => {
    at(after, random.pick(marks.buckets)).fields['dataGb'] = 12_345
    at(after, random.pick(marks.functions)).fields['mRequests'] = 77.5
    at(after, random.pick(marks.queues)).fields['requests'] = 9
    at(after, random.pick(marks.hosts)).fields['billingOptions'] = { type: 'si', utilization: 0.42 }
    tell.truth.estimated = 4
  }),
]
