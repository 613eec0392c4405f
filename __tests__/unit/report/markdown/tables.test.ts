import { describe, expect, test } from '@jest/globals'
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

describe('the table of types', () => {
  test('is there from three types and eight resources on', () => {
    expect(typeTable(of(TYPES.slice(0, 2), 10))).toBe('')
    expect(typeTable([...of(TYPES.slice(0, 2), 3), added('x', [], 's3')])).toBe('')
    expect(rowsOf(typeTable([...of(TYPES.slice(0, 2), 3), ...of(['s3'], 2)]))).toHaveLength(3)
  })

  test('has a row for each of seven types; with more, the last row stands for two or more', () => {
    expect(rowsOf(typeTable(of(TYPES.slice(0, 7), 2)))).toHaveLength(7)
    expect(typeTable(of(TYPES.slice(0, 7), 2))).not.toContain('other types')
    expect(rowsOf(typeTable(of(TYPES.slice(0, 8), 2)))).toEqual([
      ...new Array(6).fill(expect.any(String)),
      '2 other types',
    ])
    expect(typeTable(of(TYPES, 2))).toMatch(/\| 3 other types +\| +6 \|/)
  })

  test('begins with what is gone, then what is most, and counts resources', () => {
    const table = typeTable([
      ...of(['sqs'], 5),
      ...of(['s3'], 2),
      removed('a', [], 'rds'),
      rollout('web', ['a', 'b'], ['c']),
    ])
    expect(rowsOf(table)).toEqual(['EC2 instance', 'RDS instance', 'SQS queue', 'S3 bucket'])
    expect(table).toMatch(/\| EC2 instance +\| +\| +\| +1 \| +1 \|/)
  })
})
