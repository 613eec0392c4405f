/** What is added, removed or changed along with a kind without being announced itself. */
export interface Bringing {
  readonly types: readonly string[]
  /** Only resources with such a name. */
  readonly name?: RegExp
  /** Only resources with this in their id, in lower case. */
  readonly key?: RegExp
  /** Only changes of just these fields; if absent, additions and removals, too. */
  readonly fields?: readonly string[]
  /** Only resources named after the announced one, or inside it. */
  readonly ofOwn?: 'name' | 'id'
}

const FLEET: Bringing = { types: ['ec2', 'ebs'] }
const CLUSTER_FIELDS = ['engine', 'multiAZ', 'minimumCapacityUnit', 'maximumCapacityUnit', 'minNCUs', 'maxNCUs', 'role']
const PLAN_FIELDS: Bringing = { types: ['azurewebapp', 'azurefunctionapp'], fields: ['instance', 'tier'] }
const IN_NODE_GROUP: Bringing = {
  types: ['azurevmss', 'azurevm', 'azurelb', 'azurensg', 'azuredisk', 'azureaksworkload', 'azureakspod'],
  key: /\/resourcegroups\/mc_/,
}
const IN_CLUSTER: Bringing = { types: ['eksworkload', 'ekspod', 'azureaksworkload', 'azureakspod'] }
const NODE_GROUP: readonly Bringing[] = [{ types: ['asg'], name: /^eks-/ }, FLEET]
const BEANSTALK: readonly Bringing[] = [{ types: ['asg', 'ec2', 'ebs', 'elb', 'sg'], name: /^awseb|^e-/i }, FLEET]

const LINES: readonly (readonly [kinds: string, brings: readonly Bringing[]])[] = [
  ['aws_eks_node_group AWS::EKS::Nodegroup aws:eks/nodeGroup:NodeGroup', NODE_GROUP],
  [
    'aws_elastic_beanstalk_environment AWS::ElasticBeanstalk::Environment aws:elasticbeanstalk/environment:Environment',
    BEANSTALK,
  ],
  ['aws_eks_cluster AWS::EKS::Cluster aws:eks/cluster:Cluster', [{ types: ['sg'], name: /^eks-cluster-sg-/ }]],
  [
    'aws_spot_fleet_request aws_ec2_fleet aws_batch_compute_environment AWS::EC2::SpotFleet AWS::EC2::EC2Fleet AWS::Batch::ComputeEnvironment',
    [FLEET, { types: ['asg'] }],
  ],
  ['aws_emr_cluster AWS::EMR::Cluster', [FLEET, { types: ['sg'], name: /^ElasticMapReduce-/ }]],
  [
    'aws_rds_cluster AWS::RDS::DBCluster aws:rds/cluster:Cluster aws_docdb_cluster AWS::DocDB::DBCluster aws_neptune_cluster AWS::Neptune::DBCluster',
    [{ types: ['rds', 'docdb', 'neptune'], fields: CLUSTER_FIELDS }],
  ],
  [
    'aws_ecs_task_definition AWS::ECS::TaskDefinition aws:ecs/taskDefinition:TaskDefinition aws_ecs_service AWS::ECS::Service',
    [{ types: ['ecstask'] }],
  ],
  [
    'azurerm_kubernetes_cluster azurerm_kubernetes_automatic_cluster azurerm_kubernetes_cluster_node_pool azure-native:containerservice:ManagedCluster azure:containerservice/kubernetesCluster:KubernetesCluster azure:containerservice/kubernetesClusterNodePool:KubernetesClusterNodePool',
    [IN_NODE_GROUP],
  ],
  [
    'azurerm_service_plan azurerm_app_service_plan azure-native:web:AppServicePlan azure:appservice/servicePlan:ServicePlan',
    [PLAN_FIELDS],
  ],
  [
    'azurerm_storage_account azure-native:storage:StorageAccount azure:storage/account:Account',
    [{ types: ['azureblob', 'azurequeue', 'azuretable', 'azurefiles'], ofOwn: 'id' }],
  ],
  [
    'azurerm_servicebus_namespace azure-native:servicebus:Namespace azure:servicebus/namespace:Namespace',
    [{ types: ['azuresbqueue', 'azuresbtopic'], fields: ['tier'], ofOwn: 'id' }],
  ],
  [
    'helm_release kubernetes_manifest kubectl_manifest kubernetes:helm.sh/v3:Release kubernetes:helm.sh/v4:Chart',
    [IN_CLUSTER],
  ],
]

const BRINGS: ReadonlyMap<string, readonly Bringing[]> = new Map(
  LINES.flatMap(([kinds, brings]) => kinds.split(' ').map((kind) => [kind, brings] as const)),
)

export function broughtBy(kind: string): readonly Bringing[] {
  return BRINGS.get(kind) ?? []
}
