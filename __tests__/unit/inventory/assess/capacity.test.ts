import { expect, test } from '@jest/globals'
import { lowersCapacity } from '../../../../src/inventory/assess/capacity.ts'

test.each([
  ['instanceSize', 'xlarge', 'large', true],
  ['instanceSize', 'large', 'xlarge', false],
  ['instanceSize', '12xlarge', '2xlarge', true],
  ['instanceSize', 'metal', 'large', true],
  ['instanceSize', 'large', 'metal', false],
  ['instanceSize', 'metal-48xl', '24xlarge', true],
  ['instanceSize', ['xlarge', 'large'], 'large', true],
  ['instanceSize', ['large', 'gigantic'], 'small', false],
  ['instance', 'D8s_v3', 'D2s_v3', true],
  ['instance', 'F16s v2', 'D4s v3', true],
  ['instance', 'Standard_E4-2ds_v4', 'Standard_E4ds_v4', false],
  ['instance', 'GP_Gen5_8', 'GP_Gen5_2', true],
  ['instance', 'C6', 'C1', true],
  ['instance', 'C6', 'P1', false],
  ['instance', 'B1ms', 'B2s', false],
  ['storageMB', 262144, '65536', true],
  ['diskSizeGb', 64, 32, true],
  ['haEnabled', true, false, true],
  ['haEnabled', 'true', undefined, true],
  ['postgresqlHighAvailability', false, true, false],
  ['storage', [8, 2000], 8, true],
  ['storage', [8, 2000], [8, 4000], false],
  ['multiAZ', true, false, true],
  ['multiAZ', 'true', 'false', true],
  ['multiAZ', false, true, false],
  ['memory', 1024, 512, true],
  ['memory', '512', 1024, false],
  ['nodeCount', 3, 2, true],
  ['engine', 'b', 'a', false],
  ['memory', 512, undefined, false],
])('%s from %j to %j lowers capacity: %j', (path, before, after, lowers) => {
  const change = { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
  expect(lowersCapacity([change])).toBe(lowers)
})
