import type { Json } from '../../../json.ts'
import type { Declared } from '../declared.ts'
import type { FieldReader } from './field-reader.ts'
import { instanceFields, known, listAt, numberAt, textAt } from './reading.ts'

/** Declared properties of compute components. */
export const COMPUTE_FIELDS: Readonly<Record<string, FieldReader>> = {
  ec2: (resource) =>
    instanceFields(
      textAt(
        resource,
        ...['instance_type', 'InstanceType', 'LaunchTemplateData.InstanceType', 'instance_types.0', 'InstanceTypes.0'],
      ),
    ),
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
  eksworkload: workload,
  azureaksworkload: workload,
  ecr: () => ({ private: true }),
}

function workload({ kind }: Declared) {
  return known({ workloadType: WORKLOADS[kind.replace(/^(?:aks )?kubernetes_|_v1$/g, '')] })
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

/** How many members a pool is declared to have. */
export function poolSize(resource: Declared): number | undefined {
  const count = numberAt(
    resource,
    'desired_capacity',
    'DesiredCapacity',
    'desired_count',
    'DesiredCount',
    'spec.replicas',
    'scaling_config.desired_size',
    'ScalingConfig.DesiredSize',
    'scaling_config.min_size',
    'ScalingConfig.MinSize',
    'min_size',
    'MinSize',
  )
  return count === undefined ? undefined : Math.max(0, Math.floor(count))
}
