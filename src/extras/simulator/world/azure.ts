import { addAksCluster, addServiceBus } from './azure-platform.ts'
import { addAzure } from './azure-resource.ts'
import { addCosmos, addServer, addStorage } from './azure-stores.ts'
import type { Region } from './world.ts'

/**
 * All types are documented with examples, except azurevmss and azurensg, of which only the names are: their fields and members are our
 * guess.
 */
export function furnishEastUs(region: Region): void {
  addNsg(region, 'web-nsg', '443', '*')
  addFront(region)
  addMachines(region)
  addAksCluster(region, 'aks-prod', [
    { name: 'catalog', workloadType: 'deployment', pods: 3 },
    { name: 'search-index', workloadType: 'statefulSet', pods: 1 },
  ])
  addServiceBus(region, 'larkspur', { queues: ['orders', 'refunds'], topics: ['order-events'] })
  addStorage(region, 'larkspurprod', { blob: 'product-images', files: 'invoices', queue: 'thumbnails', table: 'carts' })
  addServer(region, 'azurepostgresql', 'orders', { instance: 'GP_Gen5_4', storageMB: 262_144, haEnabled: true })
  addServer(region, 'azuremysql', 'newsletter', { instance: 'GP_Gen5_2', storageMB: 20_480, haEnabled: false })
  addCosmos(region, 'catalog', 'sql', 400)
  addCosmos(region, 'sessions', 'table', 1000)
  addCosmos(region, 'prices', 'sql', 400)
  addFunctionApp(region, 'price-feed', 'azurecosmosdb/prices')
}

/** The small European side. */
export function furnishWestEurope(region: Region): void {
  addNsg(region, 'edge-nsg', '443', '*')
  addVirtualMachine(region, 'edge-proxy', 'B2ms', { within: ['nsg/edge-nsg'] })
  addCosmos(region, 'catalog-eu', 'sql', 400)
  addFunctionApp(region, 'gdpr-export', 'azurecosmosdb/catalog-eu')
  addStorage(region, 'larkspureu', { files: 'gdpr-archive' })
}

/** Gateways, the load balancer, and their targets. */
function addFront(region: Region): void {
  const balancer = { skuName: 'Standard', tier: 'Regional', numberOfRules: 2, chains: 0, dataGb: 40 }
  addAzure(region, 'azurelb', 'web-lb', { fields: balancer, connects: ['vmss/web'] })
  addAzure(region, 'azurevmss', 'web', {
    handle: 'vmss/web',
    fields: { platform: 'linux', tier: 'Standard', instance: 'D2s v5', capacity: 3 },
    within: ['nsg/web-nsg'],
    connects: ['azurecosmosdb/catalog', 'azurecosmosdb/sessions'],
  })
  const traffic = { computeUnits: 3, persistentConnections: 900, throughput: 4, dataProcessed: 60 }
  addAzure(region, 'azureappgw', 'ShopGateway', {
    fields: { tier: 'WAF V2', size: 'Medium', instances: 2, ...traffic, outboundDataTransfer: 30 },
    connects: ['azurewebapp/Storefront'],
  })
  addAzure(region, 'azurewebapp', 'Storefront', {
    fields: { platform: 'Linux', tier: 'Premium v3', instance: 'P1 v3' },
    connects: ['azurepostgresql/orders', 'azureredis/sessions'],
  })
  addAzure(region, 'azureredis', 'sessions', { fields: { tier: 'Standard', instance: 'C1' } })
  addAzure(region, 'azureapimanagement', 'partners', {
    fields: { tier: 'Premium', calls: 2, units: 1, gateways: 0, direction: 'down' },
    connects: ['azurefunctionapp/price-feed'],
  })
  const tunnels = { s2sTunnels: 1, p2sTunnels: 4, direction: 'down' }
  addAzure(region, 'azurevngw', 'office-vpn', { fields: { gatewayType: 'Vpn', tier: 'VpnGw1', ...tunnels } })
  addAzure(region, 'azurebastion', 'AdminBastion', {
    fields: { tier: 'Standard', scaleUnits: 2, outboundDataTransfer: 1 },
  })
}

function addMachines(region: Region): void {
  addVirtualMachine(region, 'jumpbox', 'B1ms')
  addAzure(region, 'azuredisk', 'reports-data', { fields: { tier: 'P10', diskSizeGb: 128 } })
  addVirtualMachine(region, 'reports', 'D4s v5', { connects: ['azuredisk/reports-data'] })
}

/** A virtual machine outside any scale set. */
export function addVirtualMachine(
  region: Region,
  name: string,
  instance: string,
  extra: { readonly within?: readonly string[]; readonly connects?: readonly string[] } = {},
): void {
  const fields = { platform: 'linux', tier: 'Standard', instance, reservationTerm: 'OnDemand' }
  addAzure(region, 'azurevm', name, { fields, ...extra })
}

function addFunctionApp(region: Region, name: string, target: string): void {
  const fields = { tier: 'consumption', vcpu: 1, memoryGB: 0.5, durationMS: 800, executionsMM: 3 }
  addAzure(region, 'azurefunctionapp', name, { fields, connects: [target] })
}

function addNsg(region: Region, name: string, ports: string, peer: string): void {
  const inbound = [{ protocol: 'tcp', ports, peer }]
  addAzure(region, 'azurensg', name, { handle: `nsg/${name}`, inbound })
}
