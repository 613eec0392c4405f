import { isArray, type Json } from '../../json.ts'
import type { Change, FieldChange } from '../change.ts'
import { isCompanion } from '../read/component-types/component-types.ts'
import { roleOf } from '../read/component-types/fields.ts'
import { truthOf } from '../values/equality.ts'

/** Whether there is less capacity than before: in the configuration, or because a pool has fewer members than it had. */
export function hasLessCapacity(change: Change): boolean {
  if (change.kind !== 'rollout') return 'fields' in change && lowersCapacity(change.after.type, change.fields)
  // Lost volumes get another tag, which says more than fewer members.
  if (change.lost !== undefined) return false
  const isFewer = !isCompanion(change.memberType) && change.added.length < change.removed.length
  return isFewer || lowersCapacity(change.memberType, change.fields)
}

/** Whether a change of fields of a resource of this type lowers the capacity: a smaller size, fewer nodes, no standby. */
export function lowersCapacity(type: string, fields: readonly FieldChange[]): boolean {
  return fields.some(({ path, before, after }) => {
    switch (roleOf(type, path)) {
      case 'standby':
        return truthOf(before) === true && truthOf(after) !== true
      case 'size':
        return isLess(before, after, sizeRank)
      case 'amount':
      // An estimate is compared only if it is provisioned.
      case 'estimate':
        return isLess(before, after, amount)
      default:
        return false
    }
  })
}

/** A value on a scale. Values of two scales cannot be compared. */
interface Rank {
  readonly scale: string
  readonly rank: number
}

type RankOf = (value: Json) => Rank | undefined

function isLess(before: Json | undefined, after: Json | undefined, rankOf: RankOf): boolean {
  const [was, is] = [largest(before, rankOf), largest(after, rankOf)]
  return was !== undefined && is !== undefined && was.scale === is.scale && is.rank < was.rank
}

/** Members of a pool may have several values: the largest counts. */
function largest(value: Json | undefined, rankOf: RankOf): Rank | undefined {
  const values = value === undefined ? [] : isArray(value) ? value : [value]
  const ranks = values.map(rankOf).filter((one) => one !== undefined)
  const [first] = ranks
  const isComparable = ranks.length === values.length && ranks.every(({ scale }) => scale === first?.scale)
  if (first === undefined || !isComparable) return undefined
  return { scale: first.scale, rank: Math.max(...ranks.map(({ rank }) => rank)) }
}

function amount(value: Json): Rank | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return undefined
  const number = Number(value)
  return Number.isNaN(number) ? undefined : { scale: 'amount', rank: number }
}

/** AWS instance sizes from small to large; multiples of `xlarge` follow by number. Azure has words like these for gateways. */
const SIZES = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge', 'xlplus']

function sizeRank(value: Json): Rank | undefined {
  if (typeof value !== 'string') return undefined
  const size = value.trim().toLowerCase()
  const multiple = /^(?:metal-)?(\d{1,4})(?:xlarge|xl)$/.exec(size)?.[1]
  if (multiple !== undefined) return { scale: 'word', rank: SIZES.length + Number(multiple) }
  // A bare-metal machine: the largest size of its family.
  if (size === 'metal') return { scale: 'word', rank: Number.POSITIVE_INFINITY }
  return SIZES.includes(size) ? { scale: 'word', rank: SIZES.indexOf(size) } : coresOf(size)
}

/** An Azure size: `Standard_D8s_v3`, `F16s v2`, `E4-2ds_v4` (2 of 4 cores in use), `GP_Standard_D4ds_v4`, `C1`. */
const AZURE_SIZE = /^(?:(?:b|gp|mo)_)?(?:(?:standard|basic)_)?([a-z]+)(\d+)(?:-(\d+))?([a-z_ ].*)?$/
const AZURE_DATABASE_SIZE = /^[a-z]+_gen\d+_(\d+)$/

/** `D8s_v3` and `F4s_v2` both contain cores. `C6` and `P1` are steps of two different scales. */
function coresOf(size: string): Rank | undefined {
  const database = AZURE_DATABASE_SIZE.exec(size)?.[1]
  if (database !== undefined) return { scale: 'cores', rank: Number(database) }
  const [, family, cores, inUse, rest] = AZURE_SIZE.exec(size) ?? []
  if (family === undefined || cores === undefined) return undefined
  return { scale: rest === undefined ? family : 'cores', rank: Number(inUse ?? cores) }
}
