import type { TerraformResource } from './modules.ts'

/** A part of an address with its index: `private[0]`, `private["a.b"]`. */
const INDEX = String.raw`\[(?:\d+|"(?:[^"\\]|\\.)*")\]`
const STEP = new RegExp(String.raw`module\.([A-Za-z0-9_-]+)(${INDEX})?(?:\.|$)`, 'y')

/** The module calls in an address: `module.a["x"].module.b` is `[['a', '["x"]'], ['b', '']]`. */
export function moduleSteps(address: string): readonly (readonly [string, string])[] {
  const steps: [string, string][] = []
  STEP.lastIndex = 0
  for (let match = STEP.exec(address); match !== null; match = STEP.exec(address)) {
    steps.push([match[1] ?? '', match[2] ?? ''])
    if (STEP.lastIndex >= address.length) break
  }
  return steps
}

/** The content of an address's brackets, typed as Terraform's index. */
export function indexOf(bracket: string): string | number | undefined {
  if (bracket === '') return undefined
  const inner = bracket.slice(1, -1)
  return inner.startsWith('"') ? inner.slice(1, -1).replace(/\\(.)/g, '$1') : Number(inner)
}

/** An address without modules and type. */
export function localName({ name, index }: TerraformResource): string {
  if (index === undefined) return name
  return `${name}${bracketOf(index)}`
}

/** The whole address of an instance: Terraform 0.12 leaves out the module and the index, a stored state has no addresses. */
export function addressOf(resource: TerraformResource): string {
  const { address, module, isData, type, name, index } = resource
  if (type === '') return address
  const bracket = index === undefined ? '' : bracketOf(index)
  const bare = address === '' ? `${isData ? 'data.' : ''}${type}.${name}` : address
  const whole = bracket === '' || bare.endsWith(']') ? bare : `${bare}${bracket}`
  return module === '' || whole.startsWith('module.') ? whole : `${module}.${whole}`
}

/** An index in brackets: `[0]`, `["a"]`. */
export function bracketOf(index: string | number): string {
  return `[${typeof index === 'number' ? index : JSON.stringify(index)}]`
}
