import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { diffOf, resource } from '../inventories.ts'

const sizeOf = (type: string, before: object, after: object) => {
  const change = diffOf([[resource(type, 'a', { ...before })]], [[resource(type, 'a', { ...after })]]).changes[0]
  return change?.kind === 'changed' ? change.size : undefined
}
const machine = (instanceType: unknown, instanceSize: unknown) => ({ instanceType, instanceSize })

describe('the size of a resource', () => {
  test.each([
    ['ec2', 'm5.large', 'm5.xlarge'],
    ['rds', 'db.m5.large', 'db.m5.xlarge'],
    ['docdb', 'db.m5.large', 'db.m5.xlarge'],
    ['neptune', 'db.m5.large', 'db.m5.xlarge'],
    ['elasticache', 'cache.m5.large', 'cache.m5.xlarge'],
    ['redshift', 'm5.large', 'm5.xlarge'],
    ['es', 'm5.large', 'm5.xlarge'],
  ])('of type %s is told whole where a part of it differs, as AWS writes it', (type, before, after) => {
    expect(sizeOf(type, machine('m5', 'large'), machine('m5', 'xlarge'))).toEqual({ before, after })
  })

  test('is told where only the family differs, or both parts', () => {
    expect(sizeOf('ec2', machine('c5', 'large'), machine('c6g', 'large'))).toEqual({
      before: 'c5.large',
      after: 'c6g.large',
    })
    expect(sizeOf('ec2', machine('t3', 'nano'), machine('u-6tb1', '56xlarge'))).toEqual({
      before: 't3.nano',
      after: 'u-6tb1.56xlarge',
    })
  })

  test('is not told where something else differs', () => {
    const same = machine('m5', 'large')
    expect(sizeOf('rds', { ...same, engine: 'mysql' }, { ...same, engine: 'postgres' })).toBeUndefined()
  })

  test.each<[string, object, object]>([
    ['a part is missing', { instanceSize: 'large' }, { instanceSize: 'xlarge' }],
    ['a part is missing on one side', machine(undefined, 'large'), machine('m5', 'xlarge')],
    ['a part is no text', machine(5, 'large'), machine(5, 'xlarge')],
    ['a part is empty', machine('', 'large'), machine('', 'xlarge')],
    ['a part is markup', machine('<b>', 'large'), machine('<b>', 'xlarge')],
    ['a part is endless', machine('m'.repeat(51), 'large'), machine('m'.repeat(51), 'xlarge')],
    ['the database is serverless', { role: 'serverless', ...machine('m5', 'large') }, machine('m5', 'xlarge')],
  ])('is not told where %s', (_, before, after) => {
    expect(sizeOf('rds', before, after)).toBeUndefined()
  })

  test('is short and plain, whatever stands in the document', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('m5', 'large', 'a'.repeat(50)), fc.jsonValue())
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        const size = sizeOf('rds', machine(a, b), machine(c, d))
        if (size === undefined) return
        expect(`${size.before} ${size.after}`).toMatch(
          /^db\.[a-z0-9-]{1,50}\.[a-z0-9-]{1,50} db\.[a-z0-9-]+\.[a-z0-9-]+$/i,
        )
      }),
    )
  })
})
