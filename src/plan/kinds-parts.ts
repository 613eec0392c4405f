/**
 * Kinds that Cloudcraft shows only as a part of another resource, one per line: kinds; the owner's types; attributes that refer to the
 * owner; the fields in which they are visible (`*`: any, `-`: only memberships and connections).
 */
const LINES = `
aws_security_group_rule aws_vpc_security_group_ingress_rule aws_vpc_security_group_egress_rule AWS::EC2::SecurityGroupIngress AWS::EC2::SecurityGroupEgress aws:ec2/securityGroupRule:SecurityGroupRule aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule; sg; security_group_id GroupId; rules
aws_network_acl_rule AWS::EC2::NetworkAclEntry aws:ec2/networkAclRule:NetworkAclRule; networkacl; network_acl_id NetworkAclId; rules
azurerm_network_security_rule azure-native:network:SecurityRule azure:network/networkSecurityRule:NetworkSecurityRule; azurensg; network_security_group_name; *
azurerm_network_interface_security_group_association azurerm_subnet_network_security_group_association azure:network/networkInterfaceSecurityGroupAssociation:NetworkInterfaceSecurityGroupAssociation azure:network/subnetNetworkSecurityGroupAssociation:SubnetNetworkSecurityGroupAssociation; azurensg; network_security_group_id; -
aws_vpc_peering_connection AWS::EC2::VPCPeeringConnection aws:ec2/vpcPeeringConnection:VpcPeeringConnection; vpc; vpc_id VpcId; peeringConnections
aws_internet_gateway_attachment aws_vpn_gateway_attachment AWS::EC2::VPCGatewayAttachment; vpc; vpc_id VpcId; -
aws_network_acl_association AWS::EC2::SubnetNetworkAclAssociation; networkacl; network_acl_id NetworkAclId; -
aws_ec2_transit_gateway_vpc_attachment AWS::EC2::TransitGatewayAttachment AWS::EC2::TransitGatewayVpcAttachment aws:ec2transitgateway/vpcAttachment:VpcAttachment; transitgateway; transit_gateway_id TransitGatewayId; connections
aws_volume_attachment AWS::EC2::VolumeAttachment aws:ec2/volumeAttachment:VolumeAttachment; ebs; volume_id VolumeId; -
aws_efs_mount_target AWS::EFS::MountTarget aws:efs/mountTarget:MountTarget; efs; file_system_id FileSystemId; -
aws_lb_listener aws_alb_listener AWS::ElasticLoadBalancingV2::Listener aws:lb/listener:Listener; elb; load_balancer_arn LoadBalancerArn; -
aws_elb_attachment aws:elb/attachment:Attachment; elb; elb; -
aws_autoscaling_policy aws_autoscaling_attachment aws_autoscaling_schedule AWS::AutoScaling::ScalingPolicy AWS::AutoScaling::ScheduledAction aws:autoscaling/policy:Policy aws:autoscaling/attachment:Attachment aws:autoscaling/schedule:Schedule; asg; autoscaling_group_name AutoScalingGroupName; -
aws_lambda_event_source_mapping aws_lambda_permission aws_lambda_function_event_invoke_config AWS::Lambda::EventSourceMapping AWS::Lambda::Permission AWS::Lambda::EventInvokeConfig aws:lambda/eventSourceMapping:EventSourceMapping aws:lambda/permission:Permission; lambda; function_name FunctionName; -
aws_sqs_queue_policy aws_sqs_queue_redrive_policy AWS::SQS::QueuePolicy aws:sqs/queuePolicy:QueuePolicy; sqs; queue_url Queues; -
aws_sns_topic_policy AWS::SNS::TopicPolicy aws:sns/topicPolicy:TopicPolicy; snstopic; arn Topics; -
aws_s3_bucket_policy aws_s3_bucket_notification aws_s3_bucket_versioning aws_s3_bucket_public_access_block aws_s3_bucket_lifecycle_configuration aws_s3_bucket_server_side_encryption_configuration aws_s3_bucket_acl aws_s3_bucket_cors_configuration aws_s3_bucket_ownership_controls aws_s3_bucket_logging aws_s3_bucket_website_configuration AWS::S3::BucketPolicy aws:s3/bucketPolicy:BucketPolicy aws:s3/bucketNotification:BucketNotification aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock; s3; bucket Bucket; -
aws_wafv2_web_acl_association AWS::WAFv2::WebACLAssociation aws:wafv2/webAclAssociation:WebAclAssociation; waf; web_acl_arn WebACLArn; -
aws_ecr_repository_policy aws_ecr_lifecycle_policy aws:ecr/repositoryPolicy:RepositoryPolicy aws:ecr/lifecyclePolicy:LifecyclePolicy; ecr; repository; -
aws_ecs_cluster_capacity_providers AWS::ECS::ClusterCapacityProviderAssociations aws:ecs/clusterCapacityProviders:ClusterCapacityProviders; ecscluster; cluster_name Cluster; -
aws_dynamodb_kinesis_streaming_destination aws_dynamodb_table_item aws:dynamodb/tableItem:TableItem; dynamodb; table_name; -
azurerm_virtual_machine_extension azurerm_virtual_machine_data_disk_attachment azure:compute/extension:Extension azure:compute/dataDiskAttachment:DataDiskAttachment; azurevm; virtual_machine_id; -
azurerm_virtual_machine_scale_set_extension azurerm_monitor_autoscale_setting azure:compute/virtualMachineScaleSetExtension:VirtualMachineScaleSetExtension azure:monitoring/autoscaleSetting:AutoscaleSetting; azurevmss; virtual_machine_scale_set_id target_resource_id; -
azurerm_linux_function_app_slot azurerm_windows_function_app_slot azurerm_function_app_function; azurefunctionapp; function_app_id; -
azurerm_linux_web_app_slot azurerm_windows_web_app_slot; azurewebapp; app_service_id; -
azurerm_kubernetes_cluster_node_pool azure:containerservice/kubernetesClusterNodePool:KubernetesClusterNodePool; azureakscluster; kubernetes_cluster_id; -
azurerm_lb_rule azurerm_lb_probe azurerm_lb_backend_address_pool azurerm_lb_nat_rule azurerm_lb_nat_pool azurerm_lb_outbound_rule azure:lb/rule:Rule azure:lb/probe:Probe azure:lb/backendAddressPool:BackendAddressPool azure:lb/natRule:NatRule azure:lb/outboundRule:OutboundRule; azurelb; loadbalancer_id; numberOfRules
azurerm_virtual_network_gateway_connection azure:network/virtualNetworkGatewayConnection:VirtualNetworkGatewayConnection; azurevngw; virtual_network_gateway_id; s2sTunnels
azurerm_cosmosdb_sql_database azurerm_cosmosdb_sql_container azurerm_cosmosdb_mongo_database azurerm_cosmosdb_mongo_collection azurerm_cosmosdb_table azurerm_cosmosdb_cassandra_keyspace azurerm_cosmosdb_gremlin_database azure:cosmosdb/sqlDatabase:SqlDatabase azure:cosmosdb/sqlContainer:SqlContainer; azurecosmosdb; account_name; requestUnits
azurerm_mysql_flexible_database azurerm_mysql_flexible_server_configuration azurerm_mysql_flexible_server_firewall_rule azure:mysql/flexibleDatabase:FlexibleDatabase azure:mysql/flexibleServerConfiguration:FlexibleServerConfiguration; azuremysql; server_name; -
azurerm_postgresql_flexible_server_database azurerm_postgresql_flexible_server_configuration azurerm_postgresql_flexible_server_firewall_rule azure:postgresql/flexibleServerDatabase:FlexibleServerDatabase azure:postgresql/flexibleServerConfiguration:FlexibleServerConfiguration; azurepostgresql; server_id; -
azurerm_redis_firewall_rule azure:redis/firewallRule:FirewallRule; azureredis; redis_cache_name; -
azurerm_servicebus_subscription azure:servicebus/subscription:Subscription; azuresbtopic; topic_id; -
azurerm_api_management_api azurerm_api_management_gateway azure:apimanagement/api:Api azure:apimanagement/gateway:Gateway; azureapimanagement; api_management_name api_management_id; gateways
`

/** How a kind belongs to the resource that Cloudcraft shows it with. */
export interface Part {
  readonly types: readonly string[]
  /** Attributes that refer to the owner. */
  readonly attributes: readonly string[]
  /** Cloudcraft's fields of the owner that it may change. */
  readonly explains: readonly string[]
  readonly isRule: boolean
}

const PARTS: ReadonlyMap<string, Part> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [kinds = '', types = '', attributes = '', fields = ''] = line.split(';').map((part) => part.trim())
      const isRule = fields === 'rules'
      const explains = fields === '-' || isRule ? [] : fields.split(' ')
      const part = { types: types.split(' '), attributes: attributes.split(' '), explains, isRule }
      return kinds.split(' ').map((kind) => [kind, part] as const)
    }),
)

/** What a kind is a part of; undefined for kinds that are shown themselves. */
export function partOf(kind: string): Part | undefined {
  return PARTS.get(kind)
}
