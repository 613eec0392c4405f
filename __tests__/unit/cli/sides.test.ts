import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readSides } from '../../../src/cli/sides.ts'
import { writeSnapshotFolder } from '../../../src/snapshot/folder.ts'
import { type Scratch, scratchFolder } from '../../support/folders.ts'
import { inventoryOf } from '../../support/inventories.ts'
import { picture } from '../../support/pictures.ts'
import { snapshot, taken } from '../../support/snapshots.ts'

let scratch: Scratch
beforeEach(() => {
  scratch = scratchFolder()
  writeSnapshotFolder(at('before'), snapshot([taken()]), '1')
  writeSnapshotFolder(at('after'), snapshot([taken()]), '1')
  writeFileSync(at('a.json'), inventoryOf([{ type: 's3' }]))
  writeFileSync(at('b.JSON'), inventoryOf([]))
  writeFileSync(at('a.png'), picture(4, 4))
  writeFileSync(at('notes.txt'), 'x')
})
afterEach(() => scratch.remove())

const at = (name: string) => path.join(scratch.path, name)
const sides = (before: string, after: string) => readSides(at(before), at(after))

describe('the sides of a comparison', () => {
  test('are two snapshot folders', () => {
    const { before, after, strict } = sides('before', 'after')
    expect([before?.targets.length, after.targets.length, strict]).toEqual([1, 1, false])
  })

  test('are two inventories, that share a target named after the second', () => {
    const { before, after, strict } = sides('a.json', 'b.JSON')
    expect(strict).toBe(true)
    expect(before?.targets[0]?.target).toEqual(after.targets[0]?.target)
    expect(after.targets[0]).toMatchObject({ target: { account: { name: 'b.JSON' }, region: '' } })
    expect(after.targets[0]).not.toHaveProperty('render')
  })

  test('are a document of Cloudcraft and what `inventory` wrote, which says whose it is', () => {
    const row = {
      provider: 'aws',
      account: 'Shop',
      type: 's3',
      key: 'arn:aws:s3:::b',
      scan: 'eu-west-1',
      properties: {},
    }
    writeFileSync(at('rows.json'), JSON.stringify([row]))
    const shop = { target: { provider: 'aws', account: { id: '', name: 'Shop' }, region: 'eu-west-1' } }
    for (const [one, other] of [
      ['rows.json', 'a.json'],
      ['a.json', 'rows.json'],
    ] as const) {
      const { before, after } = sides(one, other)
      expect([before?.targets, after.targets]).toMatchObject([[shop], [shop]])
    }
    writeFileSync(at('rows.json'), JSON.stringify([row, { ...row, scan: 'us-east-1' }]))
    expect(sides('rows.json', 'a.json').after.targets).toMatchObject([{ target: { account: { name: 'a.json' } } }])
  })

  test('are two pictures', () => {
    const { after } = sides('a.png', 'a.png')
    expect(after.targets[0]?.render).toBeInstanceOf(Uint8Array)
    expect(after.targets[0]).not.toHaveProperty('inventory')
  })

  test('may lack the first, and then nobody knows what changed', () => {
    expect(sides('nowhere', 'after').before).toBeUndefined()
    expect(sides('nowhere.json', 'a.json').before).toBeUndefined()
  })

  test.each([
    ['before', 'nowhere', 'SNAPSHOT_NOT_FOUND'],
    ['a.json', 'a.png', 'COMPARE_MIXED'],
    ['before', 'a.json', 'COMPARE_MIXED'],
    ['a.json', 'notes.txt', 'COMPARE_UNKNOWN'],
    ['empty', 'after', 'SNAPSHOT_NOT_FOUND'],
  ])('are refused as %s and %s: %s', (before, after, code) => {
    mkdirSync(at('empty'))
    expect(() => sides(before, after)).toThrow(expect.objectContaining({ code }))
  })
})
