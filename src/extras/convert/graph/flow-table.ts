/**
 * The direction of requests, events and data, by attribute: `<` from the referenced resource, `>` to it, `~` to it by permission or
 * setting only. Kinds that are not components forward what reaches them. `a.b` is more exact than `a`.
 */
const LINES = `
aws_lb_listener load_balancer_arn< default_action>
aws_alb_listener load_balancer_arn< default_action>
aws_lb_listener_rule listener_arn< action>
aws_lb_target_group_attachment target_group_arn< target_id>
aws_alb_target_group_attachment target_group_arn< target_id>
aws_lb_target_group
aws_alb_target_group
aws_elb instances>
aws_elb_attachment elb< instance>
aws_autoscaling_group target_group_arns< load_balancers< traffic_source<
aws_autoscaling_attachment lb_target_group_arn< alb_target_group_arn< elb< autoscaling_group_name>
aws_ecs_service load_balancer< task_definition>
aws_ecs_task_definition container_definitions~ task_role_arn~
aws_lambda_function environment~ role~ dead_letter_config>
aws_lambda_event_source_mapping event_source_arn< function_name>
aws_lambda_permission source_arn< function_name>
aws_lambda_alias function_name>
aws_cloudwatch_event_rule event_bus_name<
aws_cloudwatch_event_target rule< arn>
aws_sns_topic_subscription topic_arn< endpoint>
aws_sqs_queue redrive_policy>
aws_s3_bucket_notification bucket< lambda_function> queue> topic>
aws_api_gateway_integration rest_api_id< uri>
aws_apigatewayv2_integration api_id< integration_uri>
aws_api_gateway_rest_api body>
aws_api_gateway_authorizer rest_api_id< authorizer_uri>
aws_apigatewayv2_api body> target>
aws_apigatewayv2_authorizer api_id< authorizer_uri>
aws_lambda_function_event_invoke_config function_name< destination_config>
aws_pipes_pipe source< enrichment> target>
aws_scheduler_schedule target>
aws_sfn_state_machine definition>
aws_kinesis_firehose_delivery_stream kinesis_source_configuration< extended_s3_configuration> s3_configuration> redshift_configuration> elasticsearch_configuration> opensearch_configuration>
aws_cloudfront_distribution origin> web_acl_id<
aws_route53_record zone_id< alias> records>
aws_wafv2_web_acl_association web_acl_arn< resource_arn>
aws_wafregional_web_acl_association web_acl_id< resource_arn>
aws_volume_attachment instance_id< volume_id>
aws_instance iam_instance_profile~
aws_iam_instance_profile role~
aws_iam_role_policy role< policy~
aws_iam_role_policy_attachment role< policy_arn~
aws_iam_policy policy~
aws_iam_role
aws_iam_policy_document statement~
aws_db_instance replicate_source_db<
aws_vpn_connection customer_gateway_id< vpn_gateway_id> transit_gateway_id>
aws_ec2_transit_gateway_vpc_attachment transit_gateway_id< vpc_id>
azurerm_lb_backend_address_pool loadbalancer_id<
azurerm_network_interface_backend_address_pool_association backend_address_pool_id< network_interface_id>
azurerm_network_interface_application_gateway_backend_address_pool_association backend_address_pool_id< network_interface_id>
azurerm_linux_virtual_machine network_interface_ids<
azurerm_windows_virtual_machine network_interface_ids<
azurerm_virtual_machine network_interface_ids<
azurerm_virtual_machine_data_disk_attachment virtual_machine_id< managed_disk_id>
AWS::ElasticLoadBalancingV2::Listener LoadBalancerArn< DefaultActions>
AWS::ElasticLoadBalancingV2::ListenerRule ListenerArn< Actions>
AWS::ElasticLoadBalancingV2::TargetGroup Targets>
AWS::ElasticLoadBalancing::LoadBalancer Instances>
AWS::AutoScaling::AutoScalingGroup TargetGroupARNs< LoadBalancerNames<
AWS::ECS::Service LoadBalancers< TaskDefinition>
AWS::ECS::TaskDefinition ContainerDefinitions~ TaskRoleArn~
AWS::Lambda::Function Environment~ Role~ DeadLetterConfig>
AWS::Lambda::EventSourceMapping EventSourceArn< FunctionName>
AWS::Lambda::Permission SourceArn< FunctionName>
AWS::Lambda::Alias FunctionName>
AWS::Lambda::Version FunctionName>
AWS::Serverless::Function Events< Environment~ Policies~ Role~ DeadLetterQueue> EventInvokeConfig>
AWS::Lambda::EventInvokeConfig FunctionName< DestinationConfig>
AWS::Lambda::Url TargetFunctionArn>
AWS::Pipes::Pipe Source< Enrichment> Target>
AWS::Scheduler::Schedule Target>
AWS::StepFunctions::StateMachine Definition> DefinitionString> DefinitionSubstitutions>
AWS::Serverless::StateMachine Events< Definition> DefinitionSubstitutions> Policies~
AWS::Serverless::Api DefinitionBody> Auth>
AWS::Serverless::HttpApi DefinitionBody> Auth>
AWS::ApiGateway::RestApi Body>
AWS::ApiGatewayV2::Api Body> Target>
AWS::ApiGateway::Authorizer RestApiId< AuthorizerUri>
AWS::ApiGatewayV2::Authorizer ApiId< AuthorizerUri>
AWS::KinesisFirehose::DeliveryStream KinesisStreamSourceConfiguration< ExtendedS3DestinationConfiguration> S3DestinationConfiguration> RedshiftDestinationConfiguration> ElasticsearchDestinationConfiguration> AmazonopensearchserviceDestinationConfiguration>
AWS::Events::Rule EventBusName< Targets>
AWS::SNS::Subscription TopicArn< Endpoint>
AWS::SNS::Topic Subscription>
AWS::SQS::Queue RedrivePolicy>
AWS::S3::Bucket NotificationConfiguration>
AWS::ApiGateway::Method RestApiId< Integration>
AWS::ApiGatewayV2::Integration ApiId< IntegrationUri>
AWS::CloudFront::Distribution DistributionConfig> DistributionConfig.WebACLId<
AWS::Route53::RecordSet HostedZoneId< AliasTarget> ResourceRecords>
AWS::WAFv2::WebACLAssociation WebACLArn< ResourceArn>
AWS::EC2::VolumeAttachment InstanceId< VolumeId>
AWS::EC2::Instance Volumes> IamInstanceProfile~
AWS::IAM::InstanceProfile Roles~
AWS::IAM::Role Policies~ ManagedPolicyArns~
AWS::IAM::Policy Roles< PolicyDocument~
AWS::IAM::ManagedPolicy Roles< PolicyDocument~
AWS::RDS::DBInstance SourceDBInstanceIdentifier<
AWS::EC2::VPNConnection CustomerGatewayId< VpnGatewayId> TransitGatewayId>
AWS::EC2::TransitGatewayAttachment TransitGatewayId< VpcId>
`

export type Direction = 'from' | 'to' | 'may-use'

const DIRECTIONS: Readonly<Record<string, Direction>> = { '<': 'from', '>': 'to', '~': 'may-use' }

const TABLE: ReadonlyMap<string, ReadonlyMap<string, Direction>> = new Map(
  LINES.trim()
    .split('\n')
    .map((line) => {
      const [kind = '', ...attributes] = line.split(' ')
      return [kind, new Map(attributes.map((text) => [text.slice(0, -1), DIRECTIONS[text.slice(-1)] ?? 'to']))] as const
    }),
)

/** Attributes for the destination of failed events, at any level: in an event, in a target. */
const FAILURES = new Set(
  'DeadLetterConfig DeadLetterQueue DestinationConfig dead_letter_config destination_config'.split(' '),
)

/** Whether a kind has any flow. */
export function hasFlows(kind: string): boolean {
  return TABLE.has(kind)
}

/** The direction of a reference of a kind; undefined if it is not a flow. */
export function directionOf(kind: string, [first = '', ...rest]: readonly string[]): Direction | undefined {
  const directions = TABLE.get(kind)
  const found = directions?.get(`${first}.${rest[0] ?? ''}`) ?? directions?.get(first)
  return found === 'from' && rest.some((step) => FAILURES.has(step)) ? 'to' : found
}
