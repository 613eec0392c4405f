import { expect, test } from '@jest/globals'
import { readParameters } from '../../../../../src/extras/convert/cloudformation/parameters.ts'
import type { JsonObject } from '../../../../../src/json.ts'

const readDefault = (parameter: JsonObject) => readParameters({ P: parameter }, undefined).get('P')

test.each([true, 'true', 'True', 'TRUE', 'yes', 1, null, {}])(
  'the default of a secret is never read: NoEcho is %j',
  (secret) => {
    expect(readDefault({ Type: 'String', Default: 'hunter2', NoEcho: secret })).toBeUndefined()
  },
)

test.each([undefined, false, 'false', 'False'])(
  'a parameter that is no secret has its default: NoEcho is %j',
  (secret) => {
    expect(readDefault({ Type: 'String', Default: 'x', ...(secret !== undefined && { NoEcho: secret }) })).toBe('x')
  },
)

test('a list is split at its commas, a stored value is not known', () => {
  expect(readDefault({ Type: 'CommaDelimitedList', Default: 'a, b' })).toEqual(['a', 'b'])
  expect(readDefault({ Type: 'List<AWS::EC2::Subnet::Id>', Default: 'a' })).toEqual(['a'])
  expect(readDefault({ Type: 'AWS::SSM::Parameter::Value<String>', Default: '/path' })).toBeUndefined()
})

test('the region is known where it is given, other pseudo parameters never', () => {
  expect(readParameters({}, 'eu-west-1').get('AWS::Region')).toBe('eu-west-1')
  expect([...readParameters({}, undefined)].filter(([, value]) => value !== undefined)).toEqual([])
})
