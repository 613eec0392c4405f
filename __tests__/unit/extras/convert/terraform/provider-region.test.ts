import { expect, test } from '@jest/globals'
import { providerRegion } from '../../../../../src/extras/convert/terraform/provider-region.ts'
import type { JsonObject } from '../../../../../src/json.ts'

const RESOURCE = { address: 'a.b', module: '', isData: false, type: 'a', name: 'b', index: undefined }

function regionOf(region: JsonObject, variable: JsonObject = {}): string | undefined {
  const configuration = {
    provider_config: { aws: { expressions: { region } } },
    root_module: {
      resources: [{ mode: 'managed', type: 'a', name: 'b', provider_config_key: 'aws' }],
      variables: { region: variable },
    },
  }
  const root = { configuration, variables: { region: { value: 'eu-west-1' } } }
  return providerRegion(root, configuration)({ ...RESOURCE, isDeposed: false, values: {} })
}

test('the region of a provider is its constant, or the value of its one variable', () => {
  expect(regionOf({ constant_value: 'us-east-1' })).toBe('us-east-1')
  expect(regionOf({ references: ['var.region'] })).toBe('eu-west-1')
  expect(regionOf({ references: ['var.region', 'var.other'] })).toBeUndefined()
  expect(regionOf({ references: ['local.region'] })).toBeUndefined()
})

test('a variable that is sensitive keeps its value to itself', () => {
  expect(regionOf({ references: ['var.region'] }, { sensitive: false })).toBe('eu-west-1')
  expect(regionOf({ references: ['var.region'] }, { sensitive: true })).toBeUndefined()
})
