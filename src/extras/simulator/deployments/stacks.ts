import { rollInstances } from '../world/compute.ts'
import { addEcsService, rollTasks } from '../world/containers.ts'
import { addFunction, addQueue } from '../world/serverless.ts'
import { addTable } from '../world/storage.ts'
import { changeResource, type Region, removeResource, type World } from '../world/world.ts'
import { openDatabase, removeOldBucket, resizeOrders } from './data.ts'
import { type Deployment, mainRegion } from './deployment.ts'
import { webGroup } from './fleet.ts'

/** A Friday's release: something of everything. */
export const RELEASE: Deployment = {
  name: 'release',
  title: 'A Friday release: refunds are new, orders is resized, web is rolled, a bucket goes and a port is opened',
  apply: (world) => {
    const region = mainRegion(world)
    addRefunds(region)
    resizeOrders(region)
    openDatabase(region)
    removeOldBucket(region)
    rollInstances(region, webGroup(region).handle, 'c6g.large')
    rollTasks(region, 'ecs/shop/checkout')
  },
}

/** Whole stacks that come and go. */
export const STACKS: readonly Deployment[] = [
  {
    name: 'new-service',
    title: 'An invoices service with its tasks, queue and table behind the web load balancer',
    apply: (world) => addInvoices(mainRegion(world)),
  },
  { name: 'stack-removed', title: 'The whole notifications stack is deleted', apply: removeNotifications },
]

function addRefunds(region: Region): void {
  addTable(region, 'refunds')
  addFunction(region, 'refund-order', 512, { connects: ['table/refunds'] })
  addQueue(region, 'refunds', { connects: ['lambda/refund-order'] })
}

/** A scan cannot see who reads a queue or a table: only the load balancer's target is a connection. */
function addInvoices(region: Region): void {
  const service = 'ecs/shop/invoices'
  addEcsService(region, 'shop', 'invoices', 2)
  addQueue(region, 'invoices')
  addTable(region, 'invoices')
  const balancer = region.resources.get('elb/web')
  if (balancer && !balancer.connects.includes(service)) {
    changeResource(region, balancer.handle, { connects: [...balancer.connects, service] })
  }
}

function removeNotifications(world: World): void {
  const region = mainRegion(world)
  for (const resource of [...region.resources.values()]) {
    if (resource.tags['stack'] === 'notifications') removeResource(region, resource.handle)
  }
}
