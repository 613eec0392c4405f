import { isArray, type JsonObject, own, ownText } from '../../../json.ts'
import type { Skipped } from '../declared.ts'
import { objectsOf, resourcesIn, type TerraformFile } from './modules.ts'
import { childObject } from './scopes.ts'

/** What Terraform has deferred until more is known. Such resources are not among the planned ones. */
export function deferredIn({ root, prefix }: TerraformFile): readonly Skipped[] {
  return objectsOf(own(root, 'deferred_changes')).flatMap((deferred) => {
    const change = childObject(deferred, 'resource_change')
    if (change === undefined || own(change, 'mode') === 'data') return []
    const address = `${prefix}${ownText(change, 'address') ?? ''}`
    return [{ address, kind: ownText(change, 'type') ?? 'resource', reason: 'Terraform deferred it' }]
  })
}

/** What is missing in a plan. */
export function planNotes(root: JsonObject): readonly string[] {
  const planned = childObject(root, 'planned_values')
  if (planned === undefined) return []
  const removed = objectsOf(own(root, 'resource_changes')).filter(isRemoval).length
  const left = resourcesIn(own(planned, 'root_module')).filter(({ isData }) => !isData).length
  const deferred = objectsOf(own(root, 'deferred_changes')).length
  return [
    ...(removed > 0 ? [removalNote(removed, left + deferred)] : []),
    ...(own(root, 'complete') === false ? ['the plan is not complete: what it leaves out is not drawn'] : []),
  ]
}

function removalNote(removed: number, left: number): string {
  const how = 'convert the state before it (`terraform show -json` without a plan)'
  const resources = `${removed} resource${removed === 1 ? '' : 's'}`
  return left === 0
    ? `the plan removes everything, ${resources}: to see them, ${how}`
    : `the plan removes ${resources} that ${removed === 1 ? 'is' : 'are'} not drawn: to see them, ${how}`
}

function isRemoval(change: JsonObject): boolean {
  const actions = own(childObject(change, 'change') ?? {}, 'actions')
  return actions !== undefined && isArray(actions) && actions.length === 1 && actions[0] === 'delete'
}
