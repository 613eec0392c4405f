import { at, type Value } from './account.ts'
import { type Situation, situation } from './situation.ts'

/** What people and attackers put into names: markup, control characters, reversed text, names that JavaScript uses. */
export const HOSTILE_TEXTS: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '**bold** [link](https://example.com) `code` | cell',
  '<img src=x onerror=alert(1)>',
  '\u001b[31mred\u001b[0m',
  'right \u202eotfel',
  'zero\u200bwidth',
  'lone \ud800 surrogate',
  '::set-output name=verdict::none',
  '@everyone @octocat #1',
  'line\nbreak',
  '../../etc/passwd',
  'x'.repeat(5000),
]

const HOSTILE_FIELDS = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'length', '<b>', '$&']

/** Adds an own field, whatever its name. */
function setField(fields: Record<string, Value>, field: string, value: Value): void {
  Object.defineProperty(fields, field, { value, enumerable: true, configurable: true, writable: true })
}

export const HOSTILE: readonly Situation[] = [
  situation('resources have hostile names, and one of them changed', ({ account, after, marks, tell, random }) => {
    const refs = [...marks.hosts, ...marks.buckets, ...marks.queues, marks.fileSystem]
    const texts = random.some(HOSTILE_TEXTS, refs.length)
    for (const one of [account, after]) {
      for (const [i, ref] of refs.entries()) at(one, ref).label = texts[i] as string
    }
    const host = at(after, random.pick(marks.hosts))
    host.fields['instanceSize'] = '8xlarge'
    tell.changed(host, ['instanceSize'])
  }),
  situation('a label became hostile', ({ after, marks, tell, random }) => {
    const host = at(after, random.pick(marks.hosts))
    host.label = random.pick(HOSTILE_TEXTS)
    tell.changed(host, ['name'])
  }),
  situation('fields have hostile names, and one of them changed', ({ account, after, marks, tell, random }) => {
    const database = random.pick(marks.databases)
    for (const one of [account, after]) {
      at(one, database).fields = { ...at(one, database).fields }
      for (const field of HOSTILE_FIELDS) setField(at(one, database).fields, field, { polluted: 'no' })
    }
    const field = random.pick(HOSTILE_FIELDS)
    setField(at(after, database).fields, field, { polluted: 'yes' })
    tell.changed(at(after, database), [`${field}.polluted`])
  }),
  situation('a hostile field appeared', ({ after, marks, tell, random }) => {
    const queue = at(after, random.pick(marks.queues))
    const field = random.pick(HOSTILE_FIELDS)
    setField(queue.fields, field, random.pick(['text', 7, false, { toString: 'mine' }]))
    tell.changed(queue, [field])
  }),
]
