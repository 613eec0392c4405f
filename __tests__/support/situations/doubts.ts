import { type Account, add, at, copyOf, ofType, remove, type Thing, type Value } from './account.ts'
import { type Scene, type Situation, situation } from './situation.ts'
import type { TruthTag } from './truth.ts'

type Prepared = Omit<Scene, 'after' | 'tell' | 'scans'>

/** One resource of each of several types, of which two hold data. */
const LONERS = ['ecr', 'snstopic', 'apigateway', 'cloudfront', 'kinesisstream', 'waf'] as const
const HOLDS_DATA: ReadonlySet<string> = new Set(['ecr', 'kinesisstream'])

function loners({ make, newName, account: { region, number } }: Prepared): Thing[] {
  return LONERS.map((type) => {
    const name = newName()
    return make.anonymous(type, { label: name, arn: `arn:aws:${type}:${region}:${number}:thing/${name}` })
  })
}

const addLoners = (scene: Prepared): void => {
  for (const thing of loners(scene)) add(scene.account, thing)
}

function loseLoners({ after, tell }: Scene, count: number): void {
  for (const type of LONERS.slice(0, count)) {
    const [thing] = ofType(after, type) as [Thing]
    tell.removed(remove(after, thing.ref), ...(HOLDS_DATA.has(type) ? (['destructive'] as const) : []))
  }
}

/** What a document without `nodes` does not tell. The groups are there. */
function withoutNodes(account: Account): Thing[] {
  const nodes = [...account.things.values()].filter(({ section }) => section === 'nodes')
  return nodes.map(({ ref }) => remove(account, ref))
}

const STATEFUL: ReadonlySet<string> = new Set(['rds', 's3', 'dynamodb', 'efs', 'ebs'])

function pooledVolumes(account: Account): ReadonlySet<string> {
  const pooled = new Set(ofType(account, 'asg').flatMap(({ members }) => members ?? []))
  return new Set(account.links.filter(({ from }) => pooled.has(from)).map(({ to }) => to))
}

function nodesUnreadAfter({ account, after, tell, scans }: Scene): void {
  const pooled = pooledVolumes(account)
  scans.after = { absent: ['nodes'] }
  tell.truth.unreadSection = 'nodes'
  tell.truth.warnings.push('autoedges-missing')
  for (const thing of withoutNodes(after)) {
    const tags: TruthTag[] = STATEFUL.has(thing.type) && !pooled.has(thing.ref) ? ['destructive'] : []
    tell.removed(thing, ...tags)
  }
}

function nodesUnreadBefore({ account, after, tell, scans }: Scene): void {
  after.things = copyOf(account).things
  scans.before = { absent: ['nodes'] }
  tell.truth.unreadSection = 'nodes'
  tell.truth.warnings.push('autoedges-missing')
  for (const thing of withoutNodes(account)) tell.added(at(after, thing.ref))
}

function topics(type: 'sns' | 'snstopic') {
  return ({ account, make, newName }: Prepared): void => {
    for (let i = 0; i < 2; i++) {
      const topic = make.named('snstopic', newName())
      add(account, { ...topic, type })
    }
  }
}

export const DOUBTS: readonly Situation[] = [
  situation(
    'one resource of each of many types is gone at once',
    (scene) => loseLoners(scene, LONERS.length),
    addLoners,
  ),
  situation('one resource of each of two types is gone', (scene) => loseLoners(scene, 2), addLoners),
  situation('one resource of each of many types is there for the first time', (scene) => {
    for (const thing of loners(scene)) scene.tell.added(add(scene.after, thing))
  }),
  situation('many of a type are there for the first time', ({ after, make, newName, random, tell }) => {
    for (let i = random.int(3, 8); i > 0; i--) tell.added(add(after, make.named('ecr', newName())))
  }),
  situation('the first two of a type came', ({ after, make, newName, tell }) => {
    for (let i = 0; i < 2; i++) tell.added(add(after, make.named('ecr', newName())))
  }),
  situation('the document after has no nodes at all', nodesUnreadAfter),
  situation('the document before has no nodes at all', nodesUnreadBefore),
  situation(
    'Cloudcraft calls a type by a new word',
    ({ after }) => {
      for (const topic of ofType(after, 'sns')) topic.type = 'snstopic'
    },
    topics('sns'),
  ),
  situation(
    'a newer Cloudcraft writes a new field with a value of its own for each resource',
    ({ scans, tell, random }) => {
      const [type, values] = random.pick([
        ['lambda', ['python', 'node', 'java']],
        ['rds', [true, false]],
        ['subnet', ['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24']],
        ['ec2', [{ tokens: 'required' }, { tokens: 'optional' }]],
      ] as const)
      const field = random.pick(['newerField', 'scheme', 'publiclyAccessible'])
      scans[random.pick(['before', 'after'] as const)] = { variedFields: { [type]: { [field]: values } } }
      const sides = [type]
      tell.truth.warnings.push(`schema-drift ${sides[0]}`)
    },
    ({ account, marks, make, newName }) => {
      add(account, make.group('subnet', newName()), [marks.vpc])
    },
  ),
  situation('a newer Cloudcraft writes a new field that is blank on some resources', (scene) => {
    const { account, after, tell, random } = scene
    const types = ['ec2', 'lambda', 'rds', 'subnet'].filter((type) => ofType(account, type).length >= 3)
    const type = random.pick(types)
    // Where it was blank on all, nobody could tell it from no field at all.
    const values = ['strict', ...random.shuffled(['', null, []])]
    for (const [i, thing] of ofType(random.pick([account, after]), type).entries()) {
      thing.fields['newerField'] = values[i % values.length] as Value
    }
    tell.truth.warnings.push(`schema-drift ${type}`)
  }),
  situation(
    'a newer Cloudcraft writes a new field on types with few resources, too',
    ({ account, scans, tell, random }) => {
      const types = ['ec2', 'elb', 'efs', 'vpc', 'networkacl'].filter((type) => ofType(account, type).length > 0)
      const field = random.pick(['newerField', 'publiclyAccessible'])
      const extraFields = Object.fromEntries(types.map((type) => [type, { [field]: true }]))
      scans[random.pick(['before', 'after'] as const)] = { extraFields }
      for (const type of types) tell.truth.warnings.push(`schema-drift ${type}`)
    },
  ),
  situation('a list on every resource of a type gained an element', ({ account, after, tell }) => {
    for (const { ref } of ofType(after, 'lambda')) {
      at(account, ref).fields['layers'] = ['base:1']
      at(after, ref).fields['layers'] = ['base:1', 'tracing:12']
      tell.changed(at(after, ref), ['layers'])
    }
  }),
]
