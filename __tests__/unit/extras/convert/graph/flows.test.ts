import { expect, test } from '@jest/globals'
import type { Declared } from '../../../../../src/extras/convert/declared.ts'
import { findFlows } from '../../../../../src/extras/convert/graph/flows.ts'

const declare = (address: string, kind: string, ...links: readonly (readonly [string, string])[]): Declared => ({
  ...{ address, localName: address, kind, values: {} },
  links: links.map(([attribute, to]) => ({ path: [attribute], to })),
})
const flowsOf = (...resources: readonly Declared[]) =>
  findFlows(resources).flows.map(({ from, to, isWeak }) => `${from} ${isWeak ? '~>' : '->'} ${to}`)

const FUNCTION = declare('fn', 'aws_lambda_function', ['role', 'role'])
const ROLE = declare('role', 'aws_iam_role')
const POLICY = declare('policy', 'aws_iam_role_policy', ['role', 'role'], ['policy', 'queue'])
const QUEUE = declare('queue', 'aws_sqs_queue')

test('a permission alone is a weak connection', () => {
  expect(flowsOf(FUNCTION, ROLE, POLICY, QUEUE)).toEqual(['fn ~> queue'])
})

test('a queue that triggers a function has no weak connection back', () => {
  const trigger = declare(
    't',
    'aws_lambda_event_source_mapping',
    ['event_source_arn', 'queue'],
    ['function_name', 'fn'],
  )
  expect(flowsOf(FUNCTION, ROLE, POLICY, QUEUE, trigger)).toEqual(['queue -> fn'])
})
