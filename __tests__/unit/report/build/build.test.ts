import { describe, expect, test } from '@jest/globals'
import { buildReport } from '../../../../src/report/build/build.ts'
import { added, removed, targetReport } from '../../../support/reports.ts'

describe('a report', () => {
  test('has counts and a verdict that follow from its changes', () => {
    expect(buildReport([targetReport([added('a'), removed('b')])], { toolVersion: '1.2.3' })).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'cloudcraft-deployment-diff', version: '1.2.3' },
      verdict: { text: '1 EC2 instance added, 1 EC2 instance removed', hasChanges: true, known: true },
      counts: { added: 1, removed: 1 },
    })
  })

  test('says how the deployment ended only when that is known', () => {
    expect(buildReport([], { toolVersion: '1' })).not.toHaveProperty('deployment')
    expect(buildReport([], { toolVersion: '1', deployment: 'failure' }).deployment).toBe('failure')
  })
})
