import { isObject } from '../../../json.ts'
import { textAt, valueAt } from '../components/reading.ts'
import type { Declared } from '../declared.ts'
import { imply } from './imply.ts'

const RULES = new Set(['aws_cloudwatch_event_rule', 'AWS::Events::Rule'])
const DEFAULT_BUS = 'default event bus'

/** Rules without a bus use the account's default bus. */
export function defaultBus(resources: readonly Declared[]): readonly Declared[] {
  const rules = resources.filter(isOnDefaultBus)
  const first = rules[0]
  return first === undefined
    ? []
    : [{ ...imply(first, DEFAULT_BUS, 'eventbus', { fields: { eventBusType: 'default' } }), localName: 'default' }]
}

const ON_BUS = new Set(['EventBridgeRule', 'CloudWatchEvent', 'Schedule'])

/** The rules that SAM creates from a function's events. */
function hasEventOnDefaultBus({ kind, values, links }: Declared): boolean {
  const events = kind.startsWith('AWS::Serverless::') ? valueAt({ values }, 'Events') : undefined
  if (!isObject(events)) return false
  return Object.entries(events).some(([name, event]) => {
    const type = isObject(event) ? textAt({ values: event }, 'Type') : undefined
    const bus = isObject(event) ? textAt({ values: event }, 'Properties.EventBusName') : undefined
    const isNamed = links.some(({ path }) => path[1] === name && path.includes('EventBusName'))
    return ON_BUS.has(type ?? '') && !isNamed && (bus === undefined || bus === 'default')
  })
}

function isOnDefaultBus(resource: Declared): boolean {
  if (!RULES.has(resource.kind)) return hasEventOnDefaultBus(resource)
  const bus = textAt(resource, 'event_bus_name', 'EventBusName')
  const isNamed = resource.links.some(({ path }) => path[0] === 'event_bus_name' || path[0] === 'EventBusName')
  return !isNamed && (bus === undefined || bus === 'default')
}

/** Links the rules without a bus to the default bus. */
export function withDefaultBus(resources: readonly Declared[]): readonly Declared[] {
  return resources.map((resource) =>
    isOnDefaultBus(resource)
      ? { ...resource, links: [...resource.links, { path: [busAttribute(resource.kind)], to: DEFAULT_BUS }] }
      : resource,
  )
}

function busAttribute(kind: string): string {
  if (kind.startsWith('AWS::Serverless::')) return 'Events'
  return kind.startsWith('AWS::') ? 'EventBusName' : 'event_bus_name'
}
