import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../../src/inventory/change.ts'
import { typeTable } from '../../../../src/report/markdown/tables.ts'
import { added, removed, rollout } from '../../../support/reports.ts'

const TYPES = ['ec2', 'rds', 's3', 'sqs', 'lambda', 'ebs', 'ecr', 'efs', 'sg']
const of = (types: readonly string[], each: number) =>
  types.flatMap((type) => Array.from({ length: each }, (_, n) => added(`${type}-${n}`, [], type)))
const rowsOf = (table: string) =>
  table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|')[1]?.trim())

/** Where there are many sentences. */
const tableOf = (changes: readonly Change[]) => typeTable(changes, 100)

describe('the table of types', () => {
  test('is shown from three types and eight resources on', () => {
    expect(tableOf(of(TYPES.slice(0, 2), 10))).toBe('')
    expect(tableOf([...of(TYPES.slice(0, 2), 3), added('x', [], 's3')])).toBe('')
    expect(rowsOf(tableOf([...of(TYPES.slice(0, 2), 3), ...of(['s3'], 2)]))).toHaveLength(3)
  })

  test('has a row for each of seven types; with more, the last row covers two or more', () => {
    expect(rowsOf(tableOf(of(TYPES.slice(0, 7), 2)))).toHaveLength(7)
    expect(tableOf(of(TYPES.slice(0, 7), 2))).not.toContain('other types')
    expect(rowsOf(tableOf(of(TYPES.slice(0, 8), 2)))).toEqual([
      ...new Array(6).fill(expect.any(String)),
      '2 other types',
    ])
    expect(tableOf(of(TYPES, 2))).toMatch(/\| 3 other types +\| +6 \|/)
  })

  test('begins with what changed most gravely, counts resources, and ends with all rollouts in one row', () => {
    const table = tableOf([
      rollout('web', ['a', 'b'], ['c']),
      rollout('jobs', ['d'], ['e']),
      ...of(['sqs'], 5),
      ...of(['s3'], 2),
      added('open', ['exposure'], 'elb'),
      removed('a', [], 'rds'),
    ])
    expect(rowsOf(table)).toEqual(['load balancer', 'RDS instance', 'SQS queue', 'S3 bucket', 'In 2 rollouts'])
    expect(table).toMatch(/\| In 2 rollouts +\| +\| +\| +2 \| +1 \|/)
  })

  test('is left out where the sentences are as short', () => {
    const changes = of(TYPES.slice(0, 3), 4)
    expect(typeTable(changes, 6)).not.toBe('')
    expect(typeTable(changes, 5)).toBe('')
  })
})
