/**
 * convert/components/: what each declared kind becomes: its type (this file), name, fields, rules and peerings.
 * Not here: references between resources (graph/).
 */
import { groupOf } from '../../../inventory/read/component-types/component-types.ts'
import { typesOf } from '../../../inventory/read/component-types/declared-kinds.ts'

/** The kind of a resource implied by another declaration: `implied ec2`. */
export const IMPLIED = 'implied '
/** The kind of a Kubernetes workload whose cluster is one of Azure's: `aks kubernetes_deployment`. */
export const ON_AKS = 'aks '

/** The kind of a database cluster without instances of its own: `alone aws_rds_cluster`. */
export const ALONE = 'alone '

/** Kinds that imply an undeclared component: the autoscaling group of a node group. */
const BROUGHT: ReadonlyMap<string, string> = new Map([
  ['aws_eks_node_group', 'asg'],
  ['AWS::EKS::Nodegroup', 'asg'],
])

/** Clusters whose instances are the components, if there are any. */
const CLUSTERS: ReadonlyMap<string, string> = new Map([
  ['aws_rds_cluster', 'rds'],
  ['AWS::RDS::DBCluster', 'rds'],
  ['aws_docdb_cluster', 'docdb'],
  ['AWS::DocDB::DBCluster', 'docdb'],
  ['aws_neptune_cluster', 'neptune'],
  ['AWS::Neptune::DBCluster', 'neptune'],
])

/** Cloudcraft's type for a kind; undefined when there is none. */
export function typeOf(kind: string): string | undefined {
  if (kind.startsWith(IMPLIED)) return kind.slice(IMPLIED.length)
  if (kind.startsWith(ALONE)) return CLUSTERS.get(kind.slice(ALONE.length))
  return kind.startsWith(ON_AKS) ? 'azureaksworkload' : (typesOf(kind)[0] ?? BROUGHT.get(kind))
}

/** The type of a cluster's instances; undefined for other kinds. */
export function instanceTypeOf(clusterKind: string): string | undefined {
  return CLUSTERS.get(clusterKind)
}

/** The kind as it is declared. */
export function declaredKind(kind: string): string {
  return [ALONE, ON_AKS].reduce((bare, mark) => (bare.startsWith(mark) ? bare.slice(mark.length) : bare), kind)
}

/** Types in the section `groups`, which contain others. */
export function isGroup(type: string): boolean {
  return groupOf(type) !== undefined
}

/** Groups without a position: an outline around their members. */
export function isFrame(type: string): boolean {
  return groupOf(type) === 'outline'
}
