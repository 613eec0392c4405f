import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../../src/inventory/change.ts'
import type { TargetReport } from '../../../../src/report/facts/report.ts'
import {
  added,
  blindTarget,
  changed,
  connection,
  membership,
  removed,
  replaced,
  reportOf,
  rollout,
  targetReport,
} from '../../../support/reports.ts'

const verdict = (...targets: readonly TargetReport[]) => reportOf(targets).verdict
const verdictOn = (...changes: readonly Change[]) => verdict(targetReport(changes))

function pictures(changedPixels: number): TargetReport {
  const side = { file: '1-a-before.png', width: 10, height: 10 }
  const { before: _, after: __, ...rest } = targetReport([])
  const region = { kind: 'changed', x: 0, y: 0, width: 1, height: 1, changedPixels, resources: [] } as const
  const regions = changedPixels === 0 ? [] : [region, { ...region, kind: 'moved' as const }]
  return { ...rest, picture: { before: side, after: side, changedPixels, totalPixels: 100, movedPixels: 0, regions } }
}

describe('the verdict', () => {
  test.each<[string, readonly Change[]]>([
    ['no change', []],
    ['1 EC2 instance added', [added('a')]],
    ['2 SQS queues removed', [removed('a', [], 'sqs'), removed('b', [], 'sqs')]],
    ['1 EC2 instance and 1 S3 bucket added', [added('a'), added('b', [], 's3')]],
    ['1 EC2 instance, 1 S3 bucket and 1 SQS queue added', [added('a'), added('b', [], 's3'), added('c', [], 'sqs')]],
    ['3 added, 1 EC2 instance removed', [added('a'), added('b', [], 's3'), added('c', [], 'sqs'), removed('d')]],
    ['5 added', ['ec2', 's3', 'sqs', 'rds', 'lambda'].map((type) => added(type, [], type))],
    ['2 EC2 instances and 1 EBS volume added', [added('a', [], 'ebs'), added('b'), added('c')]],
    [
      '1 SQS queue added, 1 EC2 instance changed, 1 RDS instance replaced, 1 S3 bucket removed',
      [removed('a', [], 's3'), added('b', [], 'sqs'), changed('c'), replaced('e', 'f')],
    ],
    ['1 EC2 instance added, 2 EC2 instances replaced in a rollout', [rollout('web', ['a', 'b'], ['c', 'd', 'e'])]],
    ['3 EC2 instances replaced in 2 rollouts', [rollout('web', ['a', 'b'], ['c', 'd']), rollout('api', ['e'], ['f'])]],
    ['1 EC2 instance replaced in a rollout, 1 EC2 instance removed', [rollout('web', ['a', 'b'], ['c'])]],
    ['1 connection added', [connection('connection-added', 'a', 'b')]],
    [
      '1 membership added, 2 connections removed',
      [
        connection('connection-removed', 'a', 'b'),
        connection('connection-removed', 'a', 'c'),
        membership('membership-added', 'a', 'b'),
      ],
    ],
    ['1 EC2 instance removed', [removed('a'), connection('connection-removed', 'a', 'b')]],
    ['1 RDS instance removed; 1 destructive', [removed('a', ['destructive'], 'rds')]],
    ['1 EC2 instance added; 1 newly open to the internet', [added('a', ['exposure'])]],
  ])('says "%s"', (text, changes) => {
    expect(verdictOn(...changes)).toEqual({ text, hasChanges: changes.length > 0, known: true })
  })

  test('never calls removed what a warning casts doubt on', () => {
    expect(verdictOn(removed('a', ['unconfirmed', 'destructive']), removed('b'))).toEqual({
      text: '1 EC2 instance removed, 1 EC2 instance no longer seen; 1 unconfirmed',
      hasChanges: true,
      known: false,
    })
    expect(verdictOn(added('a', ['unconfirmed'])).text).toBe(
      '1 EC2 instance seen only in the after-snapshot; 1 unconfirmed',
    )
  })

  test('contains nothing that someone wrote into the cloud', () => {
    const text = verdictOn(added('@a', [], '<img src=x>'), removed('b', [], '`|')).text
    expect(text).toBe('1 resource added, 1 resource removed')
  })

  test.each([
    ['no-before', 'there is no before-snapshot'],
    ['no-after', 'there is no after-snapshot'],
    ['unreadable', 'a snapshot is missing'],
  ] as const)('says that a target with %s could not be determined', (status, why) => {
    const unknown = { text: `could not be determined: ${why}`, hasChanges: false, known: false }
    expect(verdict(blindTarget(status))).toEqual(unknown)
    expect(verdict(blindTarget(status), blindTarget(status))).toEqual(unknown)
  })

  test('says only what is common when targets miss different sides', () => {
    expect(verdict(blindTarget('no-before'), blindTarget('no-after')).text).toBe(
      'could not be determined: a snapshot is missing',
    )
  })

  test('says how many targets it does not speak of', () => {
    expect(verdict(targetReport([]), blindTarget('no-after'))).toEqual({
      text: 'no change; 1 of 2 targets could not be compared',
      hasChanges: false,
      known: false,
    })
  })

  test('knows nothing without a target', () => {
    expect(verdict()).toEqual({
      text: 'could not be determined: no target was given',
      hasChanges: false,
      known: false,
    })
  })

  test('goes by the picture where only pictures are compared', () => {
    expect(verdict(pictures(1))).toMatchObject({ text: expect.stringMatching(/^1 place differs/), hasChanges: true })
    expect(verdict(pictures(0))).toEqual({ text: 'the pictures are identical', hasChanges: false, known: true })
  })

  test('goes by the inventory where there is one, whatever the picture shows', () => {
    const { picture } = pictures(50)
    expect(verdict(targetReport([], picture && { picture }))).toEqual({
      text: 'no change',
      hasChanges: false,
      known: true,
    })
  })
})
