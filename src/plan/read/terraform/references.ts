import { type JsonObject, own, ownText } from '../../../json.ts'
import { kindOf } from '../../kinds.ts'
import { type Configuration, child, moduleIn, modulePath, referencesOf } from './configuration.ts'

/** The maximum number of modules through which a reference is followed. */
const MAX_STEPS = 20

/** A block of code: the modules it is in, and its `type.name`. */
interface Block {
  readonly path: readonly string[]
  readonly name: string
}

/**
 * Finds the resources of the plan that an attribute of another refers to: by the code, otherwise the only resource of the wanted type in
 * the same module.
 */
export function referencesFrom(configuration: Configuration, changes: readonly JsonObject[]) {
  const byBlock = new Map<string, string[]>()
  const byModuleAndType = new Map<string, Set<string>>()
  for (const change of changes) {
    const address = ownText(change, 'address') ?? ''
    const path = pathOf(change)
    const block = `${path.join('.')} ${ownText(change, 'type')}.${ownText(change, 'name')}`
    put(byBlock, block, address)
    for (const type of kindOf(ownText(change, 'type') ?? '')?.types ?? []) {
      const key = `${path.join('.')} ${type}`
      byModuleAndType.set(key, (byModuleAndType.get(key) ?? new Set()).add(block))
    }
  }
  return (entry: JsonObject, attributes: readonly string[], types: readonly string[]): readonly string[] => {
    const path = pathOf(entry)
    const blocks = blocksOf(configuration, entry, attributes)
    const named = blocks.flatMap((block) => byBlock.get(`${block.path.join('.')} ${block.name}`) ?? [])
    if (named.length > 0) return sameInstance(ownText(entry, 'address') ?? '', [...new Set(named)])
    const only = types.flatMap((type) => [...(byModuleAndType.get(`${path.join('.')} ${type}`) ?? [])])
    return only.length === 1 ? sameInstance(ownText(entry, 'address') ?? '', byBlock.get(only[0] ?? '') ?? []) : []
  }
}

function put(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function pathOf(entry: JsonObject): readonly string[] {
  return modulePath(ownText(entry, 'module_address') ?? moduleIn(ownText(entry, 'address') ?? ''))
}

/** Of several instances, those in the same instance of the module with the same index. */
function sameInstance(address: string, addresses: readonly string[]): readonly string[] {
  const [module, index] = [moduleIn(address), /\[[^\]]*\]$/.exec(address)?.[0]]
  const inModule = addresses.filter((other) => moduleIn(other) === module)
  const near = inModule.length > 0 ? inModule : addresses
  const sameIndex = near.filter((other) => index !== undefined && other.endsWith(index))
  return sameIndex.length > 0 ? sameIndex : near
}

function blocksOf(configuration: Configuration, entry: JsonObject, attributes: readonly string[]): readonly Block[] {
  const expressions = child(configuration.codeOf(entry), 'expressions')
  const names = attributes.flatMap((attribute) => referencesOf(expressions && own(expressions, attribute)))
  return follow(configuration, pathOf(entry), names)
}

/** `aws_sg.x.id` refers to a block of the same module; `var.x` and `module.x.out` lead to other modules. */
function follow(configuration: Configuration, start: readonly string[], names: readonly string[]): readonly Block[] {
  const found: Block[] = []
  let open = names.map((name) => ({ path: start, name }))
  for (let steps = 0; steps < MAX_STEPS && open.length > 0 && open.length < 1000; steps++) {
    const next: { path: readonly string[]; name: string }[] = []
    for (const { path, name } of open) {
      const [first = '', second = '', third] = name.replace(/\[[^\]]*\]/g, '').split('.')
      if (first === 'var') next.push(...outside(configuration, path, second))
      else if (first === 'module') next.push(...inside(configuration, [...path, second], third))
      else if (second !== '') found.push({ path, name: `${first}.${second}` })
    }
    open = next
  }
  return found
}

function outside({ moduleAt }: Configuration, path: readonly string[], variable: string) {
  const expressions = child(moduleAt(path)?.call, 'expressions')
  const names = referencesOf(expressions && own(expressions, variable))
  return names.map((name) => ({ path: path.slice(0, -1), name }))
}

function inside({ moduleAt }: Configuration, path: readonly string[], output: string | undefined) {
  if (output === undefined) return []
  const outputs = child(moduleAt(path)?.config, 'outputs')
  const names = referencesOf(own(child(outputs, output) ?? {}, 'expression'))
  return names.map((name) => ({ path, name }))
}
