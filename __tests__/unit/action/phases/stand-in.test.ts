import { describe, expect, test } from '@jest/globals'
import { standIn } from '../../../../src/action/phases/stand-in.ts'
import { ExpectedError } from '../../../../src/errors.ts'
import { tellWhatChanged } from '../../../../src/report/told.ts'
import { parseRequest } from '../../../../src/snapshot/request.ts'
import { parseTargetList } from '../../../../src/snapshot/target-list.ts'
import { snapshot, taken, target } from '../../../support/snapshots.ts'

const INPUTS = {
  ...{ targets: parseTargetList('Production: us-east-1, eu-west-1'), request: parseRequest({}) },
  apiUrl: 'https://api.cloudcraft.co',
}
const outage = new ExpectedError('NETWORK_ERROR', 'Cloudcraft could not be reached', 'Try again')

describe('what stands in for an after-snapshot that could not be taken', () => {
  const before = snapshot([taken(), taken({ target: target('eu-west-1') })])

  test('has every target of the before-snapshot, with the reason', () => {
    const { targets, ...rest } = standIn(outage, before, INPUTS)
    expect(rest).toEqual({ apiHost: before.apiHost, request: before.request })
    expect(targets).toEqual([
      { target: target(), inventory: outage },
      { target: target('eu-west-1'), inventory: outage },
    ])
  })

  test('makes a report that says that it does not know, and nothing is called removed', async () => {
    const { report } = await tellWhatChanged(before, standIn(outage, before, INPUTS), { toolVersion: '1' })
    expect(report.verdict).toMatchObject({ text: 'could not be determined: there is no after-snapshot', known: false })
    expect(report.counts).toMatchObject({ removed: 0, unknown: 0 })
  })

  test('has every target that the inputs name where there is no before-snapshot either', async () => {
    const { targets } = standIn(outage, undefined, INPUTS)
    expect(targets.map(({ target: { account, region } }) => `${account.name} ${region}`)).toEqual([
      'Production us-east-1',
      'Production eu-west-1',
    ])
    const { report } = await tellWhatChanged(undefined, standIn(outage, undefined, INPUTS), { toolVersion: '1' })
    expect(report.verdict).toEqual({
      ...{ text: 'could not be determined: a snapshot is missing', hasChanges: false, known: false },
    })
    expect(report.targets[0]?.warnings.map(({ text }) => text).join()).toContain('Cloudcraft could not be reached')
  })

  test('keeps accounts apart that have a region in common', async () => {
    const targets = parseTargetList('Production: us-east-1\nStaging: us-east-1')
    const after = standIn(outage, undefined, { ...INPUTS, targets })
    const { report } = await tellWhatChanged(undefined, after, { toolVersion: '1' })
    expect(report.targets.map(({ target: { account } }) => account.name)).toEqual(['Production', 'Staging'])
  })
})
