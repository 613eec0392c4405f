import type { Inventory } from '../../inventory/read/resource.ts'
import type { SideIndex } from '../match/side-index.ts'
import type { Fate, TargetIndex } from '../match/target-index.ts'
import type { Claims } from './told.ts'

/** What is added and removed with a machine that it is connected to. */
const DISKS: ReadonlyMap<string, string> = new Map([
  ['ebs', 'ec2'],
  ['azuredisk', 'azurevm'],
])

/**
 * What is added and removed along with an announced resource: the disks of a machine, the default group and access list of a new network.
 * @returns the address of the announcement by `before position` and `after position`
 */
export function companionsOf(target: TargetIndex, claims: Claims): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const sides = [
    ['before', target.before, target.fateBefore, claims.before],
    ['after', target.after, target.fateAfter, claims.after],
  ] as const
  for (const [side, index, fates, claimed] of sides) {
    const addressOf = (position: number) =>
      isComingOrGoing(fates.get(position)) ? claimed.get(`${target.number} ${position}`) : undefined
    for (const [position, address] of disks(index.inventory, addressOf)) found.set(`${side} ${position}`, address)
    for (const [position, address] of defaults(index, addressOf)) found.set(`${side} ${position}`, address)
  }
  return found
}

function isComingOrGoing(fate: Fate | undefined): boolean {
  return fate !== undefined && fate.kind !== 'changed'
}

type AddressOf = (position: number) => string | undefined

function disks({ connections, resources }: Inventory, addressOf: AddressOf): readonly (readonly [number, string])[] {
  return connections.flatMap(({ from, to }) =>
    [
      [from, to],
      [to, from],
    ].flatMap(([disk = -1, machine = -1]) => {
      const address =
        DISKS.get(resources[disk]?.type ?? '') === resources[machine]?.type ? addressOf(machine) : undefined
      return address === undefined ? [] : [[disk, address] as const]
    }),
  )
}

function defaults({ inventory }: SideIndex, addressOf: AddressOf): readonly (readonly [number, string])[] {
  const { resources, members } = inventory
  return [...members].flatMap(([group, list]) => {
    const address = resources[group]?.type === 'vpc' ? addressOf(group) : undefined
    if (address === undefined) return []
    return list
      .filter((member) => {
        const { type, name } = resources[member] ?? { type: '', name: '' }
        return type === 'networkacl' || (type === 'sg' && name === 'default')
      })
      .map((member) => [member, address] as const)
  })
}
