import { IMPLIED } from '../components/kinds.ts'
import type { Declared } from '../declared.ts'

/** A resource of this type that another one implies. */
export function imply(parent: Declared, address: string, type: string, extra: Partial<Declared>): Declared {
  const { region } = parent
  return {
    address,
    localName: address,
    kind: `${IMPLIED}${type}`,
    values: {},
    links: [],
    impliedBy: parent.address,
    ...(region === undefined ? {} : { region }),
    ...extra,
  }
}
