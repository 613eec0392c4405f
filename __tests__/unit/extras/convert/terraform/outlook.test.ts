import { describe, expect, test } from '@jest/globals'
import { convertJson, stateOf } from '../../../../support/conversions.ts'

const removal = (address: string) => ({
  address,
  mode: 'managed',
  type: 'aws_instance',
  change: { actions: ['delete'] },
})
const plan = (more: object, resources: readonly object[] = []) => ({
  ...{ format_version: '1.2', planned_values: { root_module: { resources } }, resource_changes: [] },
  ...more,
})
const queue = { address: 'aws_sqs_queue.q', mode: 'managed', type: 'aws_sqs_queue', name: 'q', values: { name: 'q' } }

describe('if nothing is drawn, the reason is given', () => {
  test('a plan that removes everything', () => {
    const { nothing } = convertJson(plan({ resource_changes: [removal('a'), removal('b')] }))
    expect(nothing).toMatch(/^the plan removes everything, 2 resources: .* state before it/)
  })

  test('what Terraform has deferred', () => {
    const deferred = ['a', 'b'].map((name) => ({
      reason: 'provider_config_unknown',
      resource_change: { address: `aws_db_instance.${name}`, mode: 'managed', type: 'aws_db_instance', change: {} },
    }))
    const found = convertJson(plan({ deferred_changes: deferred, complete: false }))
    expect(found.nothing).toBe('nothing that is declared can be drawn (2 × aws_db_instance): Terraform deferred it')
    expect(found.skipped.map(({ address }) => address)).toEqual(['aws_db_instance.a', 'aws_db_instance.b'])
    expect(found.notes).toEqual(['the plan is not complete: what it leaves out is not drawn'])
  })

  test('kinds that are not drawn', () => {
    expect(convertJson(stateOf(['aws_iam_role', 'r', {}], ['null_resource', 'n', {}])).nothing).toBe(
      'nothing that is declared can be drawn (1 × aws_iam_role, 1 × null_resource)',
    )
  })

  test('no resources at all', () => {
    expect(convertJson(plan({})).nothing).toBe('no resources are declared')
    expect(convertJson({ Resources: {} }).nothing).toBe('no resources are declared')
  })
})

test('a plan that removes some says so, and draws the others', () => {
  const found = convertJson(plan({ resource_changes: [removal('a')] }, [queue]))
  expect(found.nothing).toBeUndefined()
  expect(found.notes).toEqual([expect.stringMatching(/^the plan removes 1 resource that is not drawn/)])
})
