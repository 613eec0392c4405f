import { type Account, add, join, link, type Thing, type Value } from './account.ts'
import type { Network } from './aws-network.ts'
import type { Build, Maker } from './aws-things.ts'

export function buildCompute(
  { account, make, newName, random }: Build,
  { vpc, subnets, openGroup, appGroup, acl }: Network,
) {
  const balancer = add(account, make.loadBalancer(`${newName()}-public`), [vpc, openGroup]).ref
  const scalingGroups = Array.from({ length: 2 }, () => {
    const asg = add(account, make.scalingGroup(`${newName()}-web`), [vpc, appGroup]).ref
    for (let i = random.int(2, 3); i > 0; i--)
      addPooledInstance(account, make, asg, [vpc, random.pick(subnets), appGroup])
    link(account, balancer, asg, true)
    return asg
  })
  const hosts = Array.from({ length: 2 }, () => {
    const host = add(account, make.instance({ instanceType: 't3' }, `${newName()}-host`), [
      vpc,
      subnets[0] as string,
      appGroup,
    ]).ref
    // Documents also list the instances of a subnet in its ACL.
    join(account, acl, host)
    link(account, host, add(account, make.volume()).ref)
    return host
  })
  const functions = Array.from({ length: random.int(3, 4) }, () => {
    const fields = { architecture: 'x86_64', memory: 512, mRequests: 1.5, computeDuration: 200 }
    return add(account, make.named('lambda', `${newName()}-fn`, fields), [vpc]).ref
  })
  return { balancer, scalingGroups, hosts, functions }
}

/** An instance of a pool with its root volume; instances of a pool carry no label. */
export function addPooledInstance(
  account: Account,
  make: Maker,
  asg: string,
  groups: readonly string[],
  fields: Readonly<Record<string, Value>> = {},
): readonly [string, string] {
  const instance = add(account, make.instance(fields), [asg, ...groups]).ref
  const volume = add(account, make.volume()).ref
  link(account, instance, volume)
  return [instance, volume]
}

export function buildContainers({ account, make, newName, random }: Build) {
  const clusterName = `${newName()}-cluster`
  const cluster = add(account, { ...make.named('ecscluster', clusterName), members: [] })
  const services = Array.from({ length: 2 }, () => {
    const service = add(account, make.service(clusterName, newName()), [cluster.ref]).ref
    for (let i = random.int(1, 2); i > 0; i--) add(account, make.task(clusterName), [service, cluster.ref])
    return service
  })
  const eks = add(account, { ...make.named('ekscluster', `${newName()}-k8s`), members: [] })
  const workloads = Array.from({ length: 2 }, () => {
    const fields = { name: newName(), workloadType: 'deployment' }
    const workload = add(account, make.anonymous('eksworkload', { fields, members: [] }), [eks.ref]).ref
    for (let i = random.int(1, 2); i > 0; i--) add(account, pod(make, workload), [workload, eks.ref])
    return workload
  })
  return { cluster: cluster.ref, services, workloads }
}

/** Pods have no ARN and no name: those of a workload with the same configuration are twins. */
export function pod(make: Maker, workload: string, fields: Readonly<Record<string, Value>> = {}): Thing {
  const own = { compute: 'nodeGroup', cpu: 0.25, memoryGB: 0.5, ...fields }
  return { ...make.anonymous('ekspod', { fields: own }), twinOf: `pod of ${workload} ${JSON.stringify(own)}` }
}
