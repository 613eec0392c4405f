import { expect, test } from '@jest/globals'
import type { TargetReport } from '../../../../src/report/facts/report.ts'
import { linkLines } from '../../../../src/report/markdown/links.ts'
import { reportOf } from '../../../support/reports.ts'
import { target } from '../../../support/snapshots.ts'

const targetReport = (region: string) => ({ target: target(region), changes: [] }) as unknown as TargetReport
const [one, other] = [targetReport('us-east-1'), targetReport('eu-west-1')]
const ID = '0d7a0000-0000-4000-8000-000000000001'
const url = `https://app.cloudcraft.co/blueprint/${ID}`

test('a blueprint is linked next to the review', () => {
  const blueprints = new Map([['Production (us-east-1)', { id: ID, url }]])
  expect(linkLines(reportOf([one]), { reportUrl: 'https://review', blueprints })).toBe(
    `**[Open the review](https://review)** · [difference in Cloudcraft](${url})`,
  )
})

test('one whose URL is unknown is shown by its id', () => {
  const blueprints = new Map([['Production (us-east-1)', { id: ID }]])
  expect(linkLines(reportOf([one]), { blueprints })).toBe(`in Cloudcraft: blueprint \`${ID}\``)
})

test('of several targets each has its own, with its name', () => {
  const blueprints = new Map([['Production (eu-west-1)', { id: ID, url }]])
  expect(linkLines(reportOf([one, other]), { blueprints })).toBe(
    `\`Production (eu-west-1)\`: [difference in Cloudcraft](${url})`,
  )
})
