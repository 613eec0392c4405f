import type { Fault } from './http/faults.ts'

/** Component types by service: those that a scan reads through the service's API. Any other name is a type itself. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  ec2: ['ec2', 'ebs', 'vpc', 'subnet', 'sg', 'networkacl', 'internetgateway', 'natgateway', 'vpcendpoint'],
  ecs: ['ecscluster', 'ecsservice', 'ecstask'],
  eks: ['ekscluster', 'eksworkload', 'ekspod'],
  autoscaling: ['asg'],
  elasticloadbalancing: ['elb'],
  elasticfilesystem: ['efs'],
  route53: ['r53'],
  sns: ['snstopic', 'snssubscriptions'],
}

/** The types that faults hide from scans of a region: silently missing, as if the role had lost a permission. */
export function unreadableTypes(faults: readonly Fault[], region: string): Set<string> {
  const lost = faults.flatMap((fault) => {
    if (fault.kind !== 'no-permission' || (fault.scope !== undefined && fault.scope !== region)) return []
    return Object.hasOwn(SERVICES, fault.service) ? (SERVICES[fault.service] ?? []) : [fault.service]
  })
  return new Set(lost)
}
