import { describe, expect, test } from '@jest/globals'
import { standIn } from '../../../src/action/take-after.ts'
import { tellWhatChanged } from '../../../src/deployment-diff.ts'
import { ExpectedError } from '../../../src/errors.ts'
import { snapshot, taken, target } from '../../support/snapshots.ts'

const outage = new ExpectedError('NETWORK_ERROR', 'Cloudcraft could not be reached', 'Try again')

describe('what stands in for an after-snapshot that could not be taken', () => {
  const before = snapshot([taken(), taken({ target: target('eu-west-1') })])

  test('has every target of the before-snapshot, with the reason', () => {
    const { targets, ...rest } = standIn(outage, before)
    expect(rest).toEqual({ apiHost: before.apiHost, request: before.request })
    expect(targets).toEqual([
      { target: target(), inventory: outage },
      { target: target('eu-west-1'), inventory: outage },
    ])
  })

  test('makes a report that says that it does not know, and nothing is called removed', async () => {
    const { report } = await tellWhatChanged(before, standIn(outage, before), { toolVersion: '1' })
    expect(report.verdict).toMatchObject({ text: 'could not be determined: there is no after-snapshot', known: false })
    expect(report.counts).toMatchObject({ removed: 0, unknown: 0 })
  })

  test('is nothing where there is no before-snapshot either', () => {
    expect(() => standIn(outage, undefined)).toThrow(outage)
  })
})
