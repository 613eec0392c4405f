import { type Account, copyOf, ofType, remove } from './account.ts'
import { awsAccount } from './aws-account.ts'
import { randomFrom } from './random.ts'
import { rulesOpenTo } from './rules.ts'
import { scan } from './scan.ts'
import { play, type Situation, situation } from './situation.ts'
import { recorder, type TruthTag } from './truth.ts'

function emptied(account: Account): Account {
  return { ...account, things: new Map(), links: [] }
}

/** Those types in the generated accounts whose loss is a loss of data. */
const STATEFUL = new Set(['rds', 's3', 'dynamodb', 'efs', 'ebs', 'azurecosmosdb'])

/** Volumes of pool members: their loss is not a loss of data. */
function pooledVolumes(account: Account): ReadonlySet<string> {
  const pooled = new Set(ofType(account, 'asg').flatMap(({ members }) => members ?? []))
  return new Set(account.links.filter(({ from }) => pooled.has(from)).map(({ to }) => to))
}

function emptyAfter(seed: number) {
  const random = randomFrom(seed)
  const { account } = awsAccount(random)
  return play(account, random, (after, tell) => {
    const pooled = pooledVolumes(account)
    for (const thing of account.things.values()) {
      const isLoss = STATEFUL.has(thing.type) && !pooled.has(thing.ref)
      tell.removed(thing, ...(isLoss ? (['destructive'] as const) : []))
    }
    after.things.clear()
    after.links.length = 0
  })
}

/** Whether a new group is open to the internet. */
function emptyBefore(seed: number) {
  const random = randomFrom(seed)
  const { account } = awsAccount(random)
  return play(emptied(account), random, (after, tell) => {
    after.things = copyOf(account).things
    after.links = copyOf(account).links
    for (const thing of after.things.values()) {
      // A new ACL is open by default, so only an open security group counts.
      const isOpen = thing.type === 'sg' && rulesOpenTo(thing.fields['inboundRules'])
      const tags: TruthTag[] = isOpen ? ['exposure'] : []
      tell.added(thing, ...tags)
    }
  })
}

/** The same account with another number or region: the comparison must be refused. */
function elsewhere(title: string, error: string, move: (account: Account) => Account): Situation {
  return {
    title,
    make: (seed) => {
      const random = randomFrom(seed)
      const { account } = awsAccount(random)
      const truth = { ...recorder().truth, error }
      return { before: scan(account, random), after: scan(move(copyOf(account)), random), truth }
    },
  }
}

function inAccount(account: Account, number: string): Account {
  for (const thing of account.things.values()) {
    if (thing.arn !== undefined) thing.arn = thing.arn.replace(account.number, number)
  }
  return { ...account, number }
}

function inRegion(account: Account, region: string): Account {
  for (const thing of account.things.values()) {
    if (thing.arn !== undefined) thing.arn = thing.arn.replace(account.region, region)
    if (thing.region !== undefined) thing.region = region
  }
  return { ...account, region }
}

export const BOUNDARIES: readonly Situation[] = [
  { title: 'the before-snapshot is empty', make: emptyBefore },
  { title: 'the after-snapshot is empty', make: emptyAfter },
  {
    title: 'both snapshots are empty',
    make: (seed) => {
      const random = randomFrom(seed)
      return play(emptied(awsAccount(random).account), random, () => {})
    },
  },
  situation('a whole type vanished', ({ account, after, tell, random }) => {
    const type = random.pick(['rds', 'lambda', 'sqs', 's3', 'ekspod', 'sg'])
    for (const { ref } of ofType(account, type)) {
      tell.removed(remove(after, ref), ...(STATEFUL.has(type) ? (['destructive'] as const) : []))
    }
  }),
  elsewhere('another account', 'ACCOUNT_MISMATCH', (account) => inAccount(account, '000000000042')),
  elsewhere('another region', 'REGION_MISMATCH', (account) => inRegion(account, 'ca-central-1')),
]
