import type { Json } from '../../json.ts'
import type { FieldChange } from '../change.ts'

/** AWS instance sizes from small to large; `xlarge` and its multiples follow by number. */
const SIZES = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge']

/** Fields whose higher number means more capacity. */
const AMOUNTS = new Set(
  (
    'nodeCount instanceCount instances memory memoryGB cpu storage iops throughput throughputCapacity storageCapacity shards readUnits ' +
    'writeUnits minimumCapacityUnit maximumCapacityUnit minNCUs maxNCUs connections'
  ).split(' '),
)

/** Whether a change of fields lowers the capacity: a smaller size, fewer nodes, no second zone. */
export function lowersCapacity(fields: readonly FieldChange[]): boolean {
  return fields.some(({ path, before, after }) => {
    if (path === 'multiAZ') return isTrue(before) && !isTrue(after)
    const [was, is] =
      path === 'instanceSize'
        ? [sizeRank(before), sizeRank(after)]
        : AMOUNTS.has(path)
          ? [Number(before ?? Number.NaN), Number(after ?? Number.NaN)]
          : []
    return was !== undefined && is !== undefined && is < was
  })
}

function isTrue(value: Json | undefined): boolean {
  return value === true || value === 'true'
}

function sizeRank(size: Json | undefined): number | undefined {
  if (typeof size !== 'string') return undefined
  const multiple = /^(\d{1,4})xlarge$/.exec(size)?.[1]
  if (multiple !== undefined) return SIZES.length + Number(multiple)
  const rank = SIZES.indexOf(size)
  return rank < 0 ? undefined : rank
}
