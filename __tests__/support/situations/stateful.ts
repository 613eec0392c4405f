import { add, at, link, remove, substitute } from './account.ts'
import { volumesOf } from './pools.ts'
import { type Situation, situation } from './situation.ts'

const LOWERED = ['capacity-lowered'] as const

/** What holds data: resized, removed, replaced, detached. */
export const STATEFUL: readonly Situation[] = [
  situation('a database was resized', ({ after, marks, tell, random }) => {
    const database = at(after, random.pick(marks.databases))
    database.fields['instanceSize'] = random.pick(['large', '4xlarge'])
    tell.changed(database, ['instanceSize'], ...(database.fields['instanceSize'] === 'large' ? LOWERED : []))
  }),
  situation('a database lost its second zone', ({ after, marks, tell }) => {
    const database = at(after, marks.databases[1] as string)
    database.fields['multiAZ'] = false
    tell.changed(database, ['multiAZ'], 'capacity-lowered')
  }),
  situation('stateful resources were removed', ({ after, marks, tell, random }) => {
    for (const ref of [random.pick(marks.databases), random.pick(marks.buckets)])
      tell.removed(remove(after, ref), 'destructive')
  }),
  situation('a file system without ARN was removed', ({ after, marks, tell }) =>
    tell.removed(remove(after, marks.fileSystem), 'destructive'),
  ),
  situation('a database was restored under another name', ({ after, marks, tell, make, random }) => {
    const old = at(after, random.pick(marks.databases))
    const name = `${old.label}-${random.pick(['restored', '2', 'v2', 'new', 'copy'])}`
    tell.replaced(old, substitute(after, old.ref, make.named('rds', name, old.fields)), 'destructive')
  }),
  situation('a volume of a host was replaced', ({ after, marks, tell, make, random }) => {
    const [old] = volumesOf(after, random.pick(marks.hosts)) as [string]
    tell.replaced(at(after, old), substitute(after, old, make.volume()), 'destructive')
  }),
  situation('a volume was detached', ({ after, marks, tell, random }) => {
    const host = random.pick(marks.hosts)
    const [volume] = volumesOf(after, host) as [string]
    after.links = after.links.filter(({ to }) => to !== volume)
    tell.disconnected(at(after, host), at(after, volume))
  }),
  situation('a host was removed with its volume', ({ after, marks, tell, random }) => {
    const host = random.pick(marks.hosts)
    for (const volume of volumesOf(after, host)) tell.removed(remove(after, volume), 'destructive')
    tell.removed(remove(after, host))
  }),
  situation('a host was made again under its name', ({ after, marks, tell, make, random }) => {
    const old = at(after, random.pick(marks.hosts))
    tell.replaced(old, substitute(after, old.ref, make.instance({ instanceType: 't4g' }, old.label)))
  }),
  situation('a bucket came and a second volume was attached', ({ after, marks, tell, make, newName, random }) => {
    tell.added(add(after, make.named('s3', `${newName()}-bucket`)))
    const volume = add(after, make.volume())
    link(after, random.pick(marks.hosts), volume.ref)
    tell.added(volume)
  }),
]
