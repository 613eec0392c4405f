import type { Declared } from '../declared.ts'

/** The declarations around one: a component may take its properties from another resource. */
export interface Around {
  /** The resource that one of these attributes refers to. */
  readonly to: (...attributes: readonly string[]) => Declared | undefined
  /** The resources of a kind that refer to this one. */
  readonly from: (kind: string) => readonly Declared[]
}

export const NOTHING_AROUND: Around = { to: () => undefined, from: () => [] }

/** Resources that are not components, but describe one. */
const DESCRIBING = new Set([
  ...['azurerm_storage_account', 'azurerm_service_plan', 'azurerm_app_service_plan', 'azurerm_lb_rule'],
  ...['azurerm_api_management_gateway', 'azurerm_virtual_network_gateway_connection'],
])

/** Whether a kind only describes other resources. */
export function isDescribing(kind: string): boolean {
  return DESCRIBING.has(kind)
}

export function aroundOf(resources: readonly Declared[]): (resource: Declared) => Around {
  const byAddress = new Map(resources.map((resource) => [resource.address, resource]))
  const referring = new Map<string, Declared[]>()
  for (const resource of resources) {
    if (!isDescribing(resource.kind)) continue
    for (const to of new Set(resource.links.map((link) => link.to))) {
      const others = referring.get(to)
      if (others === undefined) referring.set(to, [resource])
      else others.push(resource)
    }
  }
  return ({ address, links }) => ({
    to: (...attributes) => byAddress.get(links.find(({ path }) => attributes.includes(path[0] ?? ''))?.to ?? ''),
    from: (kind) => (referring.get(address) ?? []).filter((resource) => resource.kind === kind),
  })
}
