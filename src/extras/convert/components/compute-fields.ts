import type { Json } from '../../../json.ts'
import type { Declared, Fields } from '../declared.ts'
import { instanceFields, known, listAt, numberAt, textAt } from './reading.ts'

export type FieldReader = (resource: Declared) => Fields

/** Declared properties of compute components. */
export const COMPUTE_FIELDS: Readonly<Record<string, FieldReader>> = {
  ec2: (resource) => instanceFields(textAt(resource, 'instance_type', 'InstanceType')),
  lambda: (resource) =>
    known({
      architecture: architecture(listAt(resource, 'architectures', 'Architectures')),
      memory: numberAt(resource, 'memory_size', 'MemorySize'),
    }),
  ecstask: (resource) =>
    known({
      launchType: textAt(resource, 'launch_type', 'LaunchType')?.toLowerCase(),
      cpu: textAt(resource, 'cpu', 'Cpu'),
      memoryGB: gigabytes(numberAt(resource, 'memory', 'Memory')),
      storageGB: numberAt(resource, 'ephemeral_storage.size_in_gib', 'EphemeralStorage.SizeInGiB'),
    }),
  eksworkload: ({ kind }) => known({ workloadType: WORKLOADS[kind.replace(/^kubernetes_|_v1$/g, '')] }),
  azurevm: (resource) => ({ ...known({ platform: azurePlatform(resource) }), ...azureSize(resource) }),
  azurevmss: (resource) => ({
    ...known({ platform: azurePlatform(resource), capacity: numberAt(resource, 'instances', 'sku.capacity') }),
    ...azureSize(resource),
  }),
  azureakscluster: (resource) => known({ tier: textAt(resource, 'sku_tier')?.toLowerCase() }),
  ecr: () => ({ private: true }),
}

const WORKLOADS: Readonly<Record<string, string>> = {
  deployment: 'deployment',
  stateful_set: 'statefulSet',
  daemonset: 'daemonSet',
  daemon_set: 'daemonSet',
  job: 'job',
  cron_job: 'cronJob',
}

function architecture([first]: readonly Json[]): string | undefined {
  return typeof first === 'string' ? first : undefined
}

function gigabytes(mebibytes: number | undefined): number | undefined {
  return mebibytes === undefined ? undefined : mebibytes / 1024
}

function azurePlatform({ kind, values }: Declared): string | undefined {
  if (kind.includes('_linux_') || values['os_profile_linux_config'] !== undefined) return 'linux'
  return kind.includes('_windows_') ? 'windows' : undefined
}

/** `Standard_D2s_v5` is tier Standard, instance `D2s v5`. */
function azureSize(resource: Declared): Fields {
  const [, tier, instance] =
    /^(Standard|Basic)_(\w+)$/.exec(textAt(resource, 'size', 'vm_size', 'sku', 'sku.name') ?? '') ?? []
  return known({ tier, instance: instance?.replaceAll('_', ' ') })
}

/** How many members a pool is declared to have. */
export function poolSize(resource: Declared): number | undefined {
  const count = numberAt(
    resource,
    'desired_capacity',
    'DesiredCapacity',
    'desired_count',
    'DesiredCount',
    'spec.replicas',
    'min_size',
    'MinSize',
  )
  return count === undefined ? undefined : Math.max(0, Math.floor(count))
}
