import type { Declared, Fields } from '../declared.ts'
import type { Around } from './around.ts'
import type { FieldReader } from './field-reader.ts'
import { known, numberAt, textAt } from './reading.ts'

/** Declared properties of Azure's components, in Cloudcraft's notation. */
export const AZURE_FIELDS: Readonly<Record<string, FieldReader>> = {
  azurevm: (resource) => ({ ...known({ platform: platform(resource) }), ...size(resource) }),
  azurevmss: (resource) => ({
    ...known({ platform: platform(resource), capacity: numberAt(resource, 'instances', 'sku.capacity') }),
    ...size(resource),
  }),
  azureakscluster: (resource) => known({ tier: textAt(resource, 'sku_tier')?.toLowerCase() }),
  azurefunctionapp: (resource, around) => known({ tier: hostingPlan(resource, planOf(around)) }),
  azurewebapp: (resource, around) => ({ ...known({ platform: hostOf(resource) }), ...webSize(planOf(around)) }),
  azurelb: (resource, around) =>
    known({
      skuName: textAt(resource, 'sku'),
      tier: textAt(resource, 'sku_tier'),
      numberOfRules: countOf(around, 'azurerm_lb_rule'),
    }),
  azureappgw: (resource) =>
    known({
      tier: textAt(resource, 'sku.tier')?.replace(/_v2$/, ' V2'),
      size: /_(Small|Medium|Large)$/.exec(textAt(resource, 'sku.name') ?? '')?.[1],
      instances: numberAt(resource, 'sku.capacity'),
    }),
  azurebastion: (resource) => known({ tier: textAt(resource, 'sku'), scaleUnits: numberAt(resource, 'scale_units') }),
  azurevngw: (resource, around) =>
    known({
      gatewayType: textAt(resource, 'type'),
      tier: textAt(resource, 'sku'),
      s2sTunnels: countOf(around, CONNECTION, (one) => textAt(one, 'type') === 'IPsec'),
    }),
  azureredis: (resource) => known({ tier: textAt(resource, 'sku_name'), instance: cacheSize(resource) }),
  azuresbnamespace: (resource) => {
    const tier = textAt(resource, 'sku')
    return known({ tier, messagingUnits: tier === 'Premium' ? numberAt(resource, 'capacity') : undefined })
  },
  azuresbqueue: namespaceTier,
  azuresbtopic: namespaceTier,
  azureapimanagement: (resource, around) => {
    const [tier, units] = textAt(resource, 'sku_name')?.split('_') ?? []
    const gateways = countOf(around, 'azurerm_api_management_gateway')
    return known({ tier, units: units === undefined ? undefined : Number(units), gateways })
  },
}

const CONNECTION = 'azurerm_virtual_network_gateway_connection'

function namespaceTier(_: Declared, around: Around): Fields {
  const namespace = around.to('namespace_id', 'namespace_name')
  return known({ tier: namespace && textAt(namespace, 'sku') })
}

/** How many of a kind refer to it; undefined for none, as the declaration may be elsewhere. */
function countOf({ from }: Around, kind: string, isMeant = (_: Declared) => true): number | undefined {
  return from(kind).filter(isMeant).length || undefined
}

function platform({ kind, values }: Declared): string | undefined {
  if (kind.includes('_linux_') || values['os_profile_linux_config'] !== undefined) return 'linux'
  return kind.includes('_windows_') || values['os_profile_windows_config'] !== undefined ? 'windows' : undefined
}

/** `Standard_D2s_v5` is tier Standard, instance `D2s v5`. */
function size(resource: Declared): Fields {
  const [, tier, instance] =
    /^(Standard|Basic)_(\w+)$/.exec(textAt(resource, 'size', 'vm_size', 'sku', 'sku.name') ?? '') ?? []
  return known({ tier, instance: instance?.replaceAll('_', ' ') })
}

/** The size of an app is that of the plan that it runs on. */
function planOf({ to }: Around): string | undefined {
  const plan = to('service_plan_id', 'app_service_plan_id')
  return plan && textAt(plan, 'sku_name', 'sku.size')
}

function hostingPlan({ kind }: Declared, plan = ''): string | undefined {
  if (kind === 'azurerm_function_app_flex_consumption' || /^(Y1|FC1)$/.test(plan)) return 'consumption'
  return /^EP\d$/.test(plan) ? 'premium' : undefined
}

function hostOf(resource: Declared): string | undefined {
  const name = platform(resource)
  return name === undefined ? undefined : name === 'linux' ? 'Linux' : 'Windows'
}

/** Sizes of the newer generations have a space before their version, except the memory-optimised ones. */
const WEB_TIERS: readonly (readonly [RegExp, string])[] = [
  [/^B\d$/, 'Basic'],
  [/^F1$/, 'Free'],
  [/^D1$/, 'Shared'],
  [/^S\d$/, 'Standard'],
  [/^I\dv2$/, 'Isolated v2'],
  [/^I\d$/, 'Isolated'],
  [/^P\dv2$/, 'Premium v2'],
  [/^P\dm?v3$/, 'Premium v3'],
]

function webSize(plan: string | undefined): Fields {
  const tier = WEB_TIERS.find(([pattern]) => pattern.test(plan ?? ''))?.[1]
  return known({ tier, instance: plan?.replace(/^([IP][1-9])(v[23])$/, '$1 $2') })
}

/** `C0` and `P1`: family and capacity. */
function cacheSize(resource: Declared): string | undefined {
  const [family, capacity] = [textAt(resource, 'family'), numberAt(resource, 'capacity')]
  return family === undefined || capacity === undefined ? undefined : `${family}${capacity}`
}
