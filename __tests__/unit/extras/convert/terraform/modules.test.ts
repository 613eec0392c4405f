import { expect, test } from '@jest/globals'
import { resourcesIn } from '../../../../../src/extras/convert/terraform/modules.ts'
import type { JsonObject } from '../../../../../src/json.ts'
import { convertJson } from '../../../../support/conversions.ts'

const ADDRESS = { address: 'aws_sqs_queue.q', mode: 'managed', type: 'aws_sqs_queue', name: 'q' }

function readValues(values: JsonObject, sensitive: JsonObject | boolean): JsonObject | undefined {
  return resourcesIn({ resources: [{ ...ADDRESS, values, sensitive_values: sensitive }] })[0]?.values
}

test.each([
  [{ name: true }, { tags: { a: 'x', b: 'y' }, list: ['p', 'q'] }],
  [{ tags: { a: true } }, { name: 'n', tags: { b: 'y' }, list: ['p', 'q'] }],
  [{ tags: true, list: true }, { name: 'n' }],
  [{ list: [false, true] }, { name: 'n', tags: { a: 'x', b: 'y' }, list: ['p', null] }],
  [true, {}],
  [{}, { name: 'n', tags: { a: 'x', b: 'y' }, list: ['p', 'q'] }],
])('what %j marks as sensitive is not read', (sensitive, expected) => {
  expect(readValues({ name: 'n', tags: { a: 'x', b: 'y' }, list: ['p', 'q'] }, sensitive)).toEqual(expected)
})

test('a sensitive name is not in the diagram, where a name would be', () => {
  const diagram = (sensitive: JsonObject) => {
    const resource = { ...ADDRESS, values: { name: 'hunter2' }, sensitive_values: sensitive }
    return JSON.stringify(convertJson({ format_version: '1.0', values: { root_module: { resources: [resource] } } }))
  }
  expect(diagram({})).toContain('hunter2')
  expect(diagram({ name: true })).not.toContain('hunter2')
})
