import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../src/errors.ts'
import { readIgnore } from '../../../src/inventory/ignore/ignore-texts.ts'
import { tellWhatChanged } from '../../../src/report/told.ts'
import { instance, inventoryOf } from '../../support/inventories.ts'
import { picture } from '../../support/pictures.ts'
import { schemaProblems } from '../../support/report-schema.ts'
import { snapshot, taken } from '../../support/snapshots.ts'

const of = (...names: string[]) =>
  snapshot([taken({ inventory: inventoryOf(names.map((name) => instance(name))), render: picture(32, 32) })])

describe('two snapshots', () => {
  test('make a report, its page and the pictures of both', async () => {
    const { report, files, failures } = await tellWhatChanged(of('web', 'old'), of('web', 'new', 'newer'), {
      toolVersion: '1.2.3',
    })
    expect(failures).toEqual([])
    expect(report.counts).toMatchObject({ added: 2, removed: 1, unchanged: 1 })
    expect(schemaProblems(report)).toEqual([])
    expect([...files.keys()]).toEqual([
      'report.json',
      'evidence.json',
      'report.html',
      '1-production-us-east-1-before.png',
      '1-production-us-east-1-after.png',
      '1-production-us-east-1-difference.svg',
    ])
  })

  test('show what changed even if drawings cannot be turned into pictures', async () => {
    const rasteriser = async () => {
      throw new Error('not on this machine')
    }
    const { report, files, failures } = await tellWhatChanged(of('web', 'old'), of('web'), {
      toolVersion: '1',
      rasteriser,
    })
    expect(report.counts).toMatchObject({ removed: 1 })
    expect(files.has('1-production-us-east-1-difference.svg')).toBe(true)
    expect(failures.map(({ code }) => code)).toEqual(['RASTERISER_FAILED'])
  })

  test('show no change if nothing changed', async () => {
    const { report } = await tellWhatChanged(of('a', 'b'), of('b', 'a'), { toolVersion: '1' })
    expect(report.verdict).toEqual({ text: 'no change', hasChanges: false, known: true })
  })

  test('of which the first is missing say nothing, and say so', async () => {
    const { report } = await tellWhatChanged(undefined, of('a'), { toolVersion: '1' })
    expect(report.verdict).toMatchObject({ hasChanges: false, known: false })
    expect(report.targets[0]?.status).toBe('no-before')
  })

  test('come with how the deployment ended', async () => {
    const { report } = await tellWhatChanged(of('a'), of('a'), { toolVersion: '1', deployment: 'cancelled' })
    expect(report.deployment).toBe('cancelled')
  })

  test('come with why something is missing', async () => {
    const lost = new ExpectedError('RENDER_TRUNCATED', 'it ends early', 'Try again')
    const { failures } = await tellWhatChanged(of(), snapshot([taken({ render: lost })]), { toolVersion: '1' })
    expect(failures).toEqual([lost])
  })
})

test('no rules are read if there are none', async () => {
  expect(await readIgnore(undefined)).toBeUndefined()
  expect(await readIgnore({ sources: [], now: new Date(0) })).toBeUndefined()
})
