/**
 * The kinds of Terraform and of CloudFormation that Cloudcraft shows as a component, by its type. A Kubernetes workload is one of two
 * types: its declaration does not name the cluster that it runs in.
 */
const LINES = `
ec2 aws_instance aws_spot_instance_request AWS::EC2::Instance
ebs aws_ebs_volume AWS::EC2::Volume
elb aws_lb aws_alb aws_elb AWS::ElasticLoadBalancingV2::LoadBalancer AWS::ElasticLoadBalancing::LoadBalancer
asg aws_autoscaling_group AWS::AutoScaling::AutoScalingGroup
lambda aws_lambda_function AWS::Lambda::Function AWS::Serverless::Function
rds aws_db_instance aws_rds_cluster_instance AWS::RDS::DBInstance
docdb aws_docdb_cluster_instance AWS::DocDB::DBInstance
neptune aws_neptune_cluster_instance AWS::Neptune::DBInstance
elasticache aws_elasticache_cluster aws_elasticache_replication_group AWS::ElastiCache::CacheCluster AWS::ElastiCache::ReplicationGroup
redshift aws_redshift_cluster AWS::Redshift::Cluster
es aws_opensearch_domain aws_elasticsearch_domain AWS::OpenSearchService::Domain AWS::Elasticsearch::Domain
efs aws_efs_file_system AWS::EFS::FileSystem
fsx aws_fsx_lustre_file_system aws_fsx_windows_file_system aws_fsx_ontap_file_system aws_fsx_openzfs_file_system AWS::FSx::FileSystem
s3 aws_s3_bucket AWS::S3::Bucket
glaciervault aws_glacier_vault
dynamodb aws_dynamodb_table AWS::DynamoDB::Table AWS::DynamoDB::GlobalTable AWS::Serverless::SimpleTable
keyspaces aws_keyspaces_table AWS::Cassandra::Table
timestream aws_timestreamwrite_table AWS::Timestream::Table
apigateway aws_api_gateway_rest_api aws_apigatewayv2_api AWS::ApiGateway::RestApi AWS::ApiGatewayV2::Api AWS::Serverless::Api AWS::Serverless::HttpApi
cloudfront aws_cloudfront_distribution AWS::CloudFront::Distribution
r53 aws_route53_zone AWS::Route53::HostedZone
sqs aws_sqs_queue AWS::SQS::Queue
snstopic aws_sns_topic AWS::SNS::Topic
snssubscriptions aws_sns_topic_subscription AWS::SNS::Subscription
ses aws_sesv2_email_identity aws_ses_domain_identity aws_ses_email_identity AWS::SES::EmailIdentity
eventbus aws_cloudwatch_event_bus AWS::Events::EventBus
kinesisstream aws_kinesis_stream AWS::Kinesis::Stream
ecr aws_ecr_repository AWS::ECR::Repository
ecscluster aws_ecs_cluster AWS::ECS::Cluster
ecsservice aws_ecs_service AWS::ECS::Service
ekscluster aws_eks_cluster AWS::EKS::Cluster
eksworkload kubernetes_deployment kubernetes_deployment_v1 kubernetes_stateful_set kubernetes_stateful_set_v1 kubernetes_daemonset kubernetes_daemon_set_v1 kubernetes_job kubernetes_job_v1 kubernetes_cron_job kubernetes_cron_job_v1
sg aws_security_group aws_default_security_group AWS::EC2::SecurityGroup
vpc aws_vpc aws_default_vpc AWS::EC2::VPC
subnet aws_subnet aws_default_subnet AWS::EC2::Subnet
networkacl aws_network_acl aws_default_network_acl AWS::EC2::NetworkAcl
internetgateway aws_internet_gateway AWS::EC2::InternetGateway
natgateway aws_nat_gateway AWS::EC2::NatGateway
vpngateway aws_vpn_gateway AWS::EC2::VPNGateway
customergateway aws_customer_gateway AWS::EC2::CustomerGateway
transitgateway aws_ec2_transit_gateway AWS::EC2::TransitGateway
vpcendpoint aws_vpc_endpoint AWS::EC2::VPCEndpoint
dxconnection aws_dx_connection aws_dx_hosted_connection
waf aws_wafv2_web_acl aws_waf_web_acl aws_wafregional_web_acl AWS::WAFv2::WebACL
azurevm azurerm_linux_virtual_machine azurerm_windows_virtual_machine azurerm_virtual_machine
azurevmss azurerm_linux_virtual_machine_scale_set azurerm_windows_virtual_machine_scale_set azurerm_virtual_machine_scale_set azurerm_orchestrated_virtual_machine_scale_set
azurensg azurerm_network_security_group
azurefunctionapp azurerm_linux_function_app azurerm_windows_function_app azurerm_function_app_flex_consumption azurerm_function_app
azurewebapp azurerm_linux_web_app azurerm_windows_web_app azurerm_app_service
azureakscluster azurerm_kubernetes_cluster azurerm_kubernetes_automatic_cluster
azureaksworkload kubernetes_deployment kubernetes_deployment_v1 kubernetes_stateful_set kubernetes_stateful_set_v1 kubernetes_daemonset kubernetes_daemon_set_v1 kubernetes_job kubernetes_job_v1 kubernetes_cron_job kubernetes_cron_job_v1
azurelb azurerm_lb
azureappgw azurerm_application_gateway
azurebastion azurerm_bastion_host
azurevngw azurerm_virtual_network_gateway
azuredisk azurerm_managed_disk
azureblob azurerm_storage_container
azurequeue azurerm_storage_queue
azuretable azurerm_storage_table
azurefiles azurerm_storage_share
azurecosmosdb azurerm_cosmosdb_account azurerm_cosmosdb_postgresql_cluster
azuremysql azurerm_mysql_flexible_server azurerm_mysql_server
azurepostgresql azurerm_postgresql_flexible_server azurerm_postgresql_server
azureredis azurerm_redis_cache
azuresbnamespace azurerm_servicebus_namespace
azuresbqueue azurerm_servicebus_queue
azuresbtopic azurerm_servicebus_topic
azureapimanagement azurerm_api_management
`

const KINDS: ReadonlyMap<string, readonly string[]> = new Map(
  LINES.trim()
    .split('\n')
    .map((line) => {
      const [type = '', ...kinds] = line.split(' ')
      return [type, kinds] as const
    }),
)

const TYPES = new Map<string, readonly string[]>()
for (const [type, kinds] of KINDS) for (const kind of kinds) TYPES.set(kind, [...(TYPES.get(kind) ?? []), type])

/** The kinds that declare a component of this type; empty for types that are never declared by themselves, such as a pod. */
export function kindsOf(type: string): readonly string[] {
  return KINDS.get(type) ?? []
}

/** The types of the component that a kind declares: one, two for a Kubernetes workload, none for other kinds. */
export function typesOf(kind: string): readonly string[] {
  return TYPES.get(kind) ?? []
}
