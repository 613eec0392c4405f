import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../../src/errors.ts'
import { readBackup } from '../../../../src/extras/backup/read.ts'
import { blueprint, memoryStore, sha256 } from './fixtures.ts'

type Change = { file?: string; text?: string; id?: string; manifest?: object; entries?: number }

/** A backup of one blueprint, told wrongly. */
function read({ file = 'blueprints/a.json', id = 'a', text, manifest, entries = 1 }: Change = {}, partial = false) {
  const store = memoryStore()
  const body = text ?? JSON.stringify(blueprint('a'))
  store.write('accounts.json', '[]')
  store.write('blueprints/a.json', body)
  const entry = { file, id, name: 'a', sha256: sha256(body) }
  const head = { schemaVersion: 1, kind: 'cloudcraft-backup', tool: { name: 't', version: '1' }, host: 'h' }
  const rest = { user: { id: 'u', name: 'U' }, complete: true, takenAt: '2026-01-01T00:00:00.000Z' }
  const files = [{ file: 'accounts.json', sha256: sha256('[]') }]
  const blueprints = Array.from({ length: entries }, () => entry)
  store.write('backup.json', JSON.stringify({ ...head, ...rest, files, blueprints, ...manifest }))
  return readBackup(store, { partial })
}

function codesOf(act: () => unknown): readonly string[] {
  try {
    act()
  } catch (error) {
    const all = error instanceof AggregateError ? error.errors : [error]
    return all.map((one) => (one instanceof ExpectedError ? one.code : String(one)))
  }
  return []
}

describe('a backup from anywhere', () => {
  test('is read, and its documents stay where they are until they are asked for', () => {
    const [kept] = read().blueprints
    expect(kept).not.toHaveProperty('data')
    expect(kept?.load()).toEqual(blueprint('a'))
  })

  test.each<[string, Change]>([
    ['text that is no JSON', { text: '{"id":' }],
    [
      'a document that is nested without end',
      {
        text: JSON.stringify(blueprint('a')).replace(
          '{"name":"a"}',
          `{"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
        ),
      },
    ],
    ['another blueprint than its list says', { text: JSON.stringify(blueprint('b')) }],
    ['a file that is another one’s', { file: 'blueprints/b.json' }],
    ['a file that is no blueprint’s', { file: 'accounts.json' }],
    ['a way out of the folder', { file: 'blueprints/../../x.json', id: '../../x' }],
    ['the same blueprint twice', { entries: 2 }],
  ])('with %s is damaged', (_, change) => {
    expect(codesOf(() => read(change))).toEqual(['BACKUP_DAMAGED'])
  })

  test('that is not complete is restored only when that is asked for', () => {
    expect(codesOf(() => read({ manifest: { complete: false } }))).toEqual(['BACKUP_INCOMPLETE'])
    expect(read({ manifest: { complete: false } }, true).blueprints).toHaveLength(1)
  })

  test('that did not get as far as the accounts has none', () => {
    expect(read({ manifest: { complete: false, files: [] } }, true).accounts).toEqual([])
    expect(codesOf(() => read({ manifest: { files: [] } }))).toEqual(['BACKUP_DAMAGED'])
  })
})
