import { addAutoScalingGroup, addInstance } from './compute.ts'
import { addEcsCluster, addEcsService, addEksCluster, addWorkload } from './containers.ts'
import { addEndpoint, addLoadBalancer, addNetwork, addSecurityGroup } from './network.ts'
import { addApi, addFrontDoor, addFunction, addQueue, addTopic } from './serverless.ts'
import { addBucket, addCache, addDatabase, addFileSystem, addRepository, addTable } from './storage.ts'
import type { Region } from './world.ts'

/** The main region of the shop: it has every kind of resource, and deployments change it. */
export function furnishUsEast1(region: Region): void {
  addNetwork(region, 'production', [2, 3, 3])
  addSecurityGroups(region)
  addWeb(region)
  addContainers(region)
  addData(region)
  addEvents(region)
  addFrontDoor(region, 'larkspur.example', ['elb/web'])
}

function addSecurityGroups(region: Region): void {
  addSecurityGroup(region, 'load-balancer', [
    { protocol: 'tcp', ports: '443', peer: '0.0.0.0/0', description: 'Shoppers' },
    { protocol: 'tcp', ports: '443', peer: '::/0', description: 'Shoppers' },
  ])
  addSecurityGroup(region, 'web', [
    { protocol: 'tcp', ports: '8080', peer: 'sg/load-balancer' },
    { protocol: 'tcp', ports: '22', peer: 'sg/bastion', description: 'Administration' },
  ])
  addSecurityGroup(region, 'bastion', [{ protocol: 'tcp', ports: '22', peer: '203.0.113.0/24', description: 'Office' }])
  addSecurityGroup(region, 'database', [{ protocol: 'tcp', ports: '5432', peer: 'sg/web' }])
  addSecurityGroup(region, 'cache', [{ protocol: 'tcp', ports: '6379', peer: 'sg/web' }])
}

function addWeb(region: Region): void {
  addInstance(region, 'bastion', 't3.micro', ['subnet/public-b', 'sg/bastion'])
  const web = { name: 'web-blue', instance: 'c5.large', count: 3, group: 'sg/web', tags: { env: 'production' } }
  addAutoScalingGroup(region, { handle: 'asg/web-blue', ...web })
  addLoadBalancer(region, 'web', 'sg/load-balancer', ['asg/web-blue', 'ecs/shop/checkout'])
  addEndpoint(region, 's3-gateway')
}

function addContainers(region: Region): void {
  addEcsCluster(region, 'shop')
  addEcsService(region, 'shop', 'checkout', 3)
  addEcsService(region, 'shop', 'catalog', 2)
  addRepository(region, 'checkout')
  addRepository(region, 'catalog')
  addEksCluster(region, 'platform')
  addWorkload(region, 'platform', { name: 'search', workloadType: 'deployment', pods: 3, memoryGB: '0.5' })
  addWorkload(region, 'platform', { name: 'indexer', workloadType: 'statefulSet', pods: 1, memoryGB: '2' })
}

function addData(region: Region): void {
  const replica = ['rds/orders-replica']
  addDatabase(region, 'orders', { instance: 'm5.large', multiAZ: true, subnet: 'subnet/data-a', connects: replica })
  addDatabase(region, 'orders-replica', { instance: 'm5.large', role: 'readReplica', subnet: 'subnet/data-b' })
  addDatabase(region, 'customers', { instance: 'r6g.large', subnet: 'subnet/data-c' })
  addCache(region, 'sessions', 'm6g.large', 'subnet/data-a')
  addFileSystem(region, 'uploads', 'subnet/data-b')
  for (const [name, gigabytes] of [
    ['assets', 120],
    ['invoices', 40],
    ['access-logs', 800],
    ['legacy-exports', 12],
  ] as const) {
    addBucket(region, `larkspur-${name}`, gigabytes)
  }
}

/** Orders go from the API to a table; notifications are a separate stack. */
function addEvents(region: Region): void {
  addApi(region, 'storefront-api', { connects: ['lambda/cart', 'lambda/place-order'] })
  addFunction(region, 'cart', 256, { connects: ['table/carts'] })
  addFunction(region, 'place-order', 512, { connects: ['table/orders', 'sns/order-placed'] })
  addFunction(region, 'resize-image', 1024, { connects: ['s3/larkspur-assets'] })
  addTable(region, 'carts')
  addTable(region, 'orders')
  addTopic(region, 'order-placed', { connects: ['sqs/fulfilment'] })
  addQueue(region, 'fulfilment')
  addQueue(region, 'image-jobs', { connects: ['lambda/resize-image'] })
  const tags = { stack: 'notifications' }
  addTopic(region, 'customer-events', { tags, connects: ['sqs/notifications'] })
  addQueue(region, 'notifications', { tags, connects: ['lambda/send-mail'] })
  addFunction(region, 'send-mail', 128, { tags, connects: ['table/mail-log'] })
  addTable(region, 'mail-log', { tags })
}

/** The European shop: similar and smaller. */
export function furnishEuWest1(region: Region): void {
  addNetwork(region, 'production-eu', [2, 2, 2])
  addSecurityGroup(region, 'load-balancer', [{ protocol: 'tcp', ports: '443', peer: '0.0.0.0/0' }])
  addSecurityGroup(region, 'web', [{ protocol: 'tcp', ports: '8080', peer: 'sg/load-balancer' }])
  addSecurityGroup(region, 'database', [{ protocol: 'tcp', ports: '5432', peer: 'sg/web' }])
  addAutoScalingGroup(region, { handle: 'asg/web', name: 'web-eu', instance: 'c5.large', count: 2, group: 'sg/web' })
  addLoadBalancer(region, 'web-eu', 'sg/load-balancer', ['asg/web'])
  const orders = { instance: 'm5.large', subnet: 'subnet/data-a', connects: ['rds/orders-eu-replica'] }
  addDatabase(region, 'orders-eu', orders)
  addDatabase(region, 'orders-eu-replica', { instance: 'm5.large', role: 'readReplica', subnet: 'subnet/data-b' })
  addBucket(region, 'larkspur-eu-assets', 80)
  addBucket(region, 'larkspur-eu-invoices', 15)
  addFunction(region, 'vat-report', 256, { connects: ['s3/larkspur-eu-invoices'] })
  addTopic(region, 'eu-order-placed', { connects: ['sqs/eu-fulfilment'] })
  addQueue(region, 'eu-fulfilment')
}

/** Standby for disaster recovery. */
export function furnishUsWest2(region: Region): void {
  addNetwork(region, 'standby', [0, 0, 2])
  addSecurityGroup(region, 'database', [{ protocol: 'tcp', ports: '5432', peer: '10.20.0.0/16' }])
  addDatabase(region, 'orders-standby', { instance: 'm5.large', role: 'readReplica', subnet: 'subnet/data-a' })
  addBucket(region, 'larkspur-backups', 2400)
  addFunction(region, 'verify-backup', 256, { connects: ['s3/larkspur-backups'] })
}

/** Staging: one of each, and small. */
export function furnishStaging(region: Region): void {
  addNetwork(region, 'staging', [1, 2, 2])
  addSecurityGroup(region, 'load-balancer', [{ protocol: 'tcp', ports: '443', peer: '203.0.113.0/24' }])
  addSecurityGroup(region, 'web', [{ protocol: 'tcp', ports: '8080', peer: 'sg/load-balancer' }])
  addSecurityGroup(region, 'database', [{ protocol: 'tcp', ports: '5432', peer: 'sg/web' }])
  addAutoScalingGroup(region, {
    handle: 'asg/web',
    name: 'web-staging',
    instance: 't3.small',
    count: 2,
    group: 'sg/web',
  })
  addLoadBalancer(region, 'web-staging', 'sg/load-balancer', ['asg/web'])
  addDatabase(region, 'orders-staging', { instance: 't3.medium', subnet: 'subnet/data-a' })
  addEcsCluster(region, 'shop-staging')
  addEcsService(region, 'shop-staging', 'checkout', 1)
  addBucket(region, 'larkspur-staging-assets', 5)
}
