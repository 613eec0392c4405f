import { add, at, remove, substitute, type Thing } from './account.ts'
import { newRef } from './aws-things.ts'
import { scan } from './scan.ts'
import { type Scene, type Situation, situation } from './situation.ts'

/** The same function under another name: its ARN changes with it. */
function renameFunction({ after, make, tell }: Scene, ref: string, name: string): void {
  const old = at(after, ref)
  tell.replaced(old, substitute(after, ref, make.named('lambda', name, old.fields)))
}

function twins({ account, make, marks }: Omit<Scene, 'after' | 'tell' | 'scans'>): void {
  for (let i = 0; i < 3; i++) {
    const files = make.anonymous('efs', { label: 'shared', fields: { throughputMode: 'bursting', usageGb: 40 } })
    add(account, { ...files, twinOf: 'twin file systems' }, [marks.vpc])
  }
}

const fileSystems = ({ after }: Scene): Thing[] =>
  [...after.things.values()].filter(({ twinOf }) => twinOf?.startsWith('twin'))

function sameLabel(count: number) {
  return ({ account, make, marks }: Omit<Scene, 'after' | 'tell' | 'scans'>) => {
    for (let i = 0; i < count; i++) {
      const host = add(account, make.instance({}, 'worker'), [marks.vpc, marks.subnets[0] as string])
      host.ref = rename(account.things, host, `worker ${i}`)
      for (const group of [marks.vpc, marks.subnets[0] as string]) at(account, group).members?.push(host.ref)
    }
  }
}

function rename(things: Map<string, Thing>, thing: Thing, ref: string): string {
  things.delete(thing.ref)
  things.set(ref, thing)
  return ref
}

export const NAMES: readonly Situation[] = [
  situation('a group got another name', ({ after, marks, tell, newName }) => {
    at(after, marks.spareGroup).fields['name'] = newName()
    tell.changed(at(after, marks.spareGroup), ['name'])
  }),
  situation('a host got another label', ({ after, marks, tell, random, newName }) => {
    const host = at(after, random.pick(marks.hosts))
    host.label = `${newName()}-host`
    tell.changed(host, ['name'])
  }),
  situation('a function got a new version of its name', (scene) => {
    const ref = scene.random.pick(scene.marks.functions)
    renameFunction(scene, ref, `${at(scene.after, ref).label}-v2`)
  }),
  situation('many functions got a new version of their names', (scene) => {
    for (const ref of scene.marks.functions) renameFunction(scene, ref, `${at(scene.after, ref).label}-green`)
  }),
  situation('two hosts swapped their labels', ({ after, marks, tell }) => {
    const [a, b] = marks.hosts.map((ref) => at(after, ref)) as [Thing, Thing]
    const label = a.label as string
    a.label = b.label as string
    b.label = label
    for (const host of [a, b]) tell.changed(host, ['name'])
  }),
  situation('two groups swapped their names', ({ after, marks, tell }) => {
    const [a, b] = [at(after, marks.spareGroup), at(after, marks.dataGroup)]
    const name = a.fields['name'] as string
    a.fields['name'] = b.fields['name'] as string
    b.fields['name'] = name
    for (const group of [a, b]) tell.changed(group, ['name'])
  }),
  situation(
    'of several hosts under one label one was removed and one changed',
    ({ after, tell }) => {
      tell.removed(remove(after, 'worker 0'))
      at(after, 'worker 2').fields['instanceSize'] = '2xlarge'
      tell.changed(at(after, 'worker 2'), ['instanceSize'])
    },
    sameLabel(4),
  ),
  situation(
    'one of several twins without ARN was removed',
    (scene) => scene.tell.removed(remove(scene.after, fileSystems(scene)[0]?.ref as string), 'destructive'),
    twins,
  ),
  situation(
    'one more twin without ARN came',
    ({ after, marks, tell, ...scene }) => {
      const [model] = fileSystems({ after, marks, tell, ...scene }) as [Thing]
      tell.added(add(after, { ...model, ref: newRef('twin') }, [marks.vpc]))
    },
    twins,
  ),
  situation(
    'one of several twins without ARN was changed',
    (scene) => {
      // Nobody can know which one, only that it was one of them.
      const [twin] = fileSystems(scene) as [Thing]
      twin.fields['throughputMode'] = 'elastic'
      scene.tell.changed(twin, ['throughputMode'])
    },
    twins,
  ),
  situation(
    'a function went in one region, one of its name came in another',
    ({ after, marks, tell, make, account }) => {
      const old = remove(after, marks.functions[0] as string)
      const elsewhere = make.named('lambda', old.label as string, old.fields)
      elsewhere.region = 'sa-east-1'
      elsewhere.arn = (elsewhere.arn as string).replace(account.region, 'sa-east-1')
      tell.removed(old)
      tell.added(add(after, elsewhere))
    },
  ),
  situation('a function went, another came that looks like it', ({ after, marks, tell, make, account }) => {
    const old = substitute(account, marks.functions[1] as string, make.named('lambda', 'web-assets'))
    const look = make.named('lambda', 'web-logs')
    tell.removed(old)
    tell.added(substitute(after, marks.functions[1] as string, look))
  }),
  situation(
    'a bucket went, another came that looks like it',
    ({ after, tell, make }) => {
      tell.removed(remove(after, 'assets'), 'destructive')
      tell.added(add(after, make.named('s3', 'web-logs', { volumeType: 'standard' })))
    },
    ({ account, make }) => {
      add(account, { ...make.named('s3', 'web-assets', { volumeType: 'standard' }), ref: 'assets' })
    },
  ),
  situation('ids are stable, as in a saved blueprint, and one comes back on another resource', (scene) => {
    const { account, after, marks, tell, random, make, newName, scans } = scene
    const [ref] = marks.functions as [string]
    const old = remove(after, ref)
    const other = add(after, make.named('lambda', `${newName()}-fn`, old.fields))
    const ids = new Map([...scan(account, random).refOf].map(([id, one]) => [one, id]))
    const reused = new Map([...ids, [other.ref, ids.get(ref) as string]])
    scans.before = { ids }
    scans.after = { ids: reused }
    tell.removed(old)
    tell.added(other)
  }),
]
