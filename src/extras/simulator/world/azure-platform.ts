import { addAzure } from './azure-resource.ts'
import { membersOf, type Region, reissueResource } from './world.ts'

const CLUSTERS = 'Microsoft.ContainerService/managedClusters'
const LETTERS = 'bcdfghjklmnpqrstvwxz2456789'

interface Workload {
  readonly name: string
  readonly workloadType: 'deployment' | 'statefulSet'
  readonly pods: number
}

/** A Kubernetes cluster with its workloads, and what Azure creates for it in a separate resource group. */
export function addAksCluster(region: Region, name: string, workloads: readonly Workload[]): void {
  const handle = `aks/${name}`
  addAzure(region, 'azureakscluster', name, { handle, fields: { tier: 'standard' } })
  for (const workload of workloads) addAksWorkload(region, name, workload)
  const owner = `MC_LARKSPUR-PROD_${name.toUpperCase()}_${region.name.toUpperCase()}`
  const machines = { platform: 'linux', tier: 'Standard', instance: 'D2s v5', capacity: 3 }
  addAzure(region, 'azurevmss', 'aks-system-24681357-vmss', { owner, fields: machines })
  const balancer = { skuName: 'Standard', tier: 'Regional', numberOfRules: 2, chains: 0, dataGb: 12 }
  addAzure(region, 'azurelb', 'kubernetes', { owner, fields: balancer })
  addAzure(region, 'azuredisk', `pvc-${region.chance.hex(8)}`, {
    handle: `azuredisk/${name}-volume`,
    ...{ owner, fields: { tier: 'P6', diskSizeGb: 64 } },
  })
}

function addAksWorkload(region: Region, cluster: string, { name, workloadType, pods }: Workload): void {
  const handle = `aks/${cluster}/${name}`
  addAzure(region, 'azureaksworkload', name, {
    handle,
    path: `${CLUSTERS}/${cluster}/workloads/shop/${workloadType}`,
    fields: { workloadType },
    within: [`aks/${cluster}`],
  })
  const revision = region.chance.word(10, LETTERS)
  for (let i = 1; i <= pods; i++) {
    addAzure(region, 'azureakspod', `${name}-${revision}`, {
      handle: `${handle}/pod-${i}`,
      path: `${CLUSTERS}/${cluster}/pods/shop`,
      within: [handle],
    })
  }
}

/** Every pod of a workload is replaced by one of a new revision. */
export function rollPods(region: Region, workload: string): void {
  const name = region.resources.get(workload)?.name ?? workload
  const revision = region.chance.word(10, LETTERS)
  for (const pod of membersOf(region, workload)) reissueResource(region, pod.handle, `${name}-${revision}`)
}

/** A Service Bus namespace with its queues and topics. */
export function addServiceBus(
  region: Region,
  name: string,
  { queues, topics }: { readonly queues: readonly string[]; readonly topics: readonly string[] },
): void {
  addAzure(region, 'azuresbnamespace', name, { handle: `bus/${name}`, fields: { tier: 'Standard', messagingUnits: 1 } })
  for (const queue of queues) addBusQueue(region, name, queue)
  for (const topic of topics) {
    const fields = { tier: 'Standard', ...TRAFFIC }
    addAzure(region, 'azuresbtopic', topic, { path: `${BUS}/${name}/topics`, fields, within: [`bus/${name}`] })
  }
}

const BUS = 'Microsoft.ServiceBus/namespaces'
const TRAFFIC = {
  ...{ operationsPerMonth: 3, brokeredConnections: 20, hybridConnections: 0 },
  ...{ dataTransferGb: 1, relayHours: 0, relayMessages: 0 },
}

/** A queue of a Service Bus namespace. */
export function addBusQueue(region: Region, namespace: string, name: string): void {
  const fields = { tier: 'Standard', ...TRAFFIC }
  addAzure(region, 'azuresbqueue', name, { path: `${BUS}/${namespace}/queues`, fields, within: [`bus/${namespace}`] })
}
