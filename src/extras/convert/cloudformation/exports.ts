import { isObject, own } from '../../../json.ts'
import { patternOf } from './intrinsics.ts'
import { objectAt, type Stack } from './stacks.ts'
import type { Bound } from './surroundings.ts'

interface Export {
  readonly pattern: string
  readonly bound: Bound
}

/** What these stacks export, by name: the names of stacks are unknown, so an import means the only matching export. */
export function exportsOf(stacks: () => readonly Stack[]): (pattern: string) => Bound | undefined {
  let found: readonly Export[] | undefined
  return (pattern) => {
    found ??= stacks().flatMap(exportsIn)
    const fitting = found.filter((one) => one.pattern === pattern || fits(one.pattern, pattern))
    return fitting.length === 1 ? fitting[0]?.bound : undefined
  }
}

function exportsIn({ file, surroundings }: Stack): readonly Export[] {
  return Object.values(objectAt(file.root, 'Outputs')).flatMap((output) => {
    const name = isObject(output) ? own(objectAt(output, 'Export'), 'Name') : undefined
    if (!isObject(output) || name === undefined) return []
    return [{ pattern: patternOf(name, surroundings), bound: { node: own(output, 'Value'), within: surroundings } }]
  })
}

/** `*-SubnetA` matches `net-SubnetA` and `*-SubnetA`; an unknown part is never a whole name. */
function fits(first: string, second: string): boolean {
  const [a, b] = [first.split('*'), second.split('*')]
  if (first === '*' || second === '*' || a.length > 2 || b.length > 2) return false
  const [ends, whole] = a.length === 2 ? [a, second] : [b, first]
  const [start = '', end = ''] = ends
  return (
    ends.length === 2 && whole.length >= start.length + end.length && whole.startsWith(start) && whole.endsWith(end)
  )
}
