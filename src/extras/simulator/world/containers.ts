import { addResource, membersOf, type Region, reissueResource } from './world.ts'

/** An ECS cluster, empty. */
export function addEcsCluster(region: Region, name: string): void {
  addResource(region, { handle: `ecs/${name}`, type: 'ecscluster', name, owner: name })
}

/** A Fargate service with its tasks. CPU and memory are strings, as Cloudcraft writes them. */
export function addEcsService(region: Region, cluster: string, name: string, tasks: number): void {
  const handle = `ecs/${cluster}/${name}`
  const clusterHandle = `ecs/${cluster}`
  const tags = { service: name }
  addResource(region, { handle, type: 'ecsservice', name, owner: cluster, tags, within: [clusterHandle] })
  for (let i = 1; i <= tasks; i++) {
    addResource(region, {
      handle: `${handle}/task-${i}`,
      type: 'ecstask',
      owner: cluster,
      tags,
      fields: { launchType: 'fargate', cpu: '256', memoryGB: '0.5', storageGB: 20 },
      within: [clusterHandle, handle],
    })
  }
}

/** Every task of a service is replaced by a new one. */
export function rollTasks(region: Region, service: string): void {
  for (const task of membersOf(region, service)) reissueResource(region, task.handle)
}

/** An EKS cluster, empty. */
export function addEksCluster(region: Region, name: string): void {
  addResource(region, { handle: `eks/${name}`, type: 'ekscluster', name, owner: name })
}

interface Workload {
  readonly name: string
  readonly workloadType: 'deployment' | 'statefulSet' | 'daemonSet'
  readonly pods: number
  readonly memoryGB: string
}

/** A workload with its pods; neither has an ARN in a scan. */
export function addWorkload(region: Region, cluster: string, { name, workloadType, pods, memoryGB }: Workload): void {
  const clusterHandle = `eks/${cluster}`
  const handle = `${clusterHandle}/${name}`
  addResource(region, { handle, type: 'eksworkload', name, fields: { workloadType }, within: [clusterHandle] })
  for (let i = 1; i <= pods; i++) {
    const fields = { compute: 'fargateProfile', cpu: '0.25', memoryGB }
    addResource(region, { handle: `${handle}/pod-${i}`, type: 'ekspod', fields, within: [clusterHandle, handle] })
  }
}
