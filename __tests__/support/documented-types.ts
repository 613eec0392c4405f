/** The component types that Cloudcraft documents, one page each. */
export const DOCUMENTED_TYPES = {
  aws: (
    'apigateway asg cloudfront customergateway docdb dxconnection dynamodb ebs ec2 ecr ecscluster ecsservice ecstask efs ekscluster ' +
    'ekspod eksworkload elasticache elb es eventbus fsx glaciervault internetgateway keyspaces kinesisstream lambda natgateway ' +
    'neptune networkacl r53 rds redshift s3 ses sg sns snssubscriptions snstopic sqs subnet timestream transitgateway vpc ' +
    'vpcendpoint vpngateway waf region zone'
  ).split(' '),
  azure: (
    'azureakscluster azureakspod azureaksworkload azureapimanagement azureappgw azurebastion azureblob azurecosmosdb azuredisk ' +
    'azurefiles azurefunctionapp azurelb azuremysql azurepostgresql azurequeue azureredis azuresbnamespace azuresbqueue ' +
    'azuresbtopic azuretable azurevm azurevngw azurewebapp'
  ).split(' '),
  common: 'area block icon image isotext'.split(' '),
  /** Without a page of their own: the API names them as types that a snapshot can leave out. */
  named: ['azurensg', 'azurevmss'],
}
