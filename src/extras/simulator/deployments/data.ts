import { openPort } from '../world/network.ts'
import { configure, type Region, reissueResource, removeResource, type World } from '../world/world.ts'
import { accountNamed, type Deployment, mainRegion } from './deployment.ts'
import { resize } from './fleet.ts'

const onMain = (change: (region: Region) => void) => (world: World) => change(mainRegion(world))

/** Changes of databases, buckets, ports and permissions. */
export const DATA: readonly Deployment[] = [
  { name: 'database-resize', title: 'The orders database gets a larger instance', apply: onMain(resizeOrders) },
  {
    name: 'database-removed',
    title: 'The customers database is deleted',
    apply: onMain((region) => removeResource(region, 'rds/customers')),
  },
  {
    name: 'database-replaced',
    title: 'The customers database is restored from a backup under another name',
    apply: onMain(restoreCustomers),
  },
  {
    name: 'security-group-opened',
    title: 'The database port is opened to the whole internet',
    apply: onMain(openDatabase),
  },
  { name: 'bucket-removed', title: 'The bucket of old exports is deleted', apply: onMain(removeOldBucket) },
  {
    name: 'load-balancer-replaced',
    title: 'The web load balancer is recreated under the same name',
    apply: onMain((region) => reissueResource(region, 'elb/web')),
  },
  {
    name: 'lambda-updated',
    title: 'The place-order function gets more memory',
    apply: onMain((region) => configure(region, 'lambda/place-order', { memory: 1024 })),
  },
  {
    name: 'permission-lost',
    title: "Cloudcraft's role may no longer read databases: they are missing from every scan",
    apply: (world) => void accountNamed(world, 'Production').unreadable.add('rds'),
  },
]

export function resizeOrders(region: Region): void {
  resize(region, 'rds/orders', 'm5.xlarge')
}

export function openDatabase(region: Region): void {
  openPort(region, 'sg/database', { protocol: 'tcp', ports: '5432', peer: '0.0.0.0/0', description: 'Temporary' })
}

export function removeOldBucket(region: Region): void {
  removeResource(region, 's3/larkspur-legacy-exports')
}

function restoreCustomers(region: Region): void {
  if (region.resources.get('rds/customers')?.name === 'customers') {
    reissueResource(region, 'rds/customers', 'customers-restored')
  }
}
