import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'
import type { Action } from '../../announcement.ts'
import type { Attributes } from '../../fields/attributes.ts'

/** An import takes over an existing resource, and a synchronisation adapts the template to it: the cloud does not change. */
export function actionOf(change: JsonObject): Action | 'none' {
  switch (ownText(change, 'Action')) {
    case 'Add':
      return 'create'
    case 'Remove':
      return 'delete'
    case 'Dynamic':
      return 'update'
    case 'Modify':
      return ownText(change, 'Replacement') === 'True' ? 'replace' : 'update'
    default:
      return 'none'
  }
}

/** With `--include-property-values` a change contains both templates of the resource, as JSON in a string. */
export function contextOf(change: JsonObject, key: 'BeforeContext' | 'AfterContext'): Attributes | undefined {
  const text = ownText(change, key)
  if (text === undefined || isDeep(text)) return undefined
  try {
    const context: Json = JSON.parse(text)
    const values = isObject(context) ? own(context, 'Properties') : undefined
    return isObject(values) ? { values, style: 'pascal' } : undefined
  } catch {
    return undefined
  }
}

/** The nesting check of the whole document does not look inside strings. */
function isDeep(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    if (depth > 200) return true
  }
  return false
}

/** The properties that change: certain if the template says so, possible if a value comes from another resource. */
export function changedAttributes(change: JsonObject): readonly { name: string; certain: boolean }[] {
  const details = own(change, 'Details')
  const found = (details !== undefined && isArray(details) ? details : []).filter(isObject).flatMap((detail) => {
    const target = own(detail, 'Target')
    if (!isObject(target)) return []
    const attribute = ownText(target, 'Attribute')
    const name = attribute === 'Properties' ? ownText(target, 'Name') : attribute
    return name === undefined ? [] : [{ name, certain: ownText(detail, 'Evaluation') === 'Static' }]
  })
  return found
}
