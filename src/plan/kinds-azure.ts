/**
 * Cloudcraft's types of Azure, one per line: type; kinds in addition to those of `declared-kinds.ts`, mostly Pulumi's; attributes that
 * contain the name; Azure's own type in lower case, by which a resource is found if its Cloudcraft type is unpublished (`-`).
 */
export const AZURE_KINDS = `
azurevm; azure-native:compute:VirtualMachine azure:compute/linuxVirtualMachine:LinuxVirtualMachine azure:compute/windowsVirtualMachine:WindowsVirtualMachine azure:compute/virtualMachine:VirtualMachine; name vm_name; microsoft.compute/virtualmachines
azurevmss; azure-native:compute:VirtualMachineScaleSet azure:compute/linuxVirtualMachineScaleSet:LinuxVirtualMachineScaleSet azure:compute/windowsVirtualMachineScaleSet:WindowsVirtualMachineScaleSet azure:compute/orchestratedVirtualMachineScaleSet:OrchestratedVirtualMachineScaleSet; name vm_scale_set_name; microsoft.compute/virtualmachinescalesets
azurensg; azure-native:network:NetworkSecurityGroup azure:network/networkSecurityGroup:NetworkSecurityGroup; name network_security_group_name; microsoft.network/networksecuritygroups
azurefunctionapp; azure:appservice/linuxFunctionApp:LinuxFunctionApp azure:appservice/windowsFunctionApp:WindowsFunctionApp azure:appservice/functionApp:FunctionApp; name; microsoft.web/sites
azurewebapp; azure:appservice/linuxWebApp:LinuxWebApp azure:appservice/windowsWebApp:WindowsWebApp azure:appservice/appService:AppService; name; microsoft.web/sites
azurewebapp azurefunctionapp; azure-native:web:WebApp; name; microsoft.web/sites
azureakscluster; azure-native:containerservice:ManagedCluster azure:containerservice/kubernetesCluster:KubernetesCluster; name resource_name; microsoft.containerservice/managedclusters
azurelb; azure-native:network:LoadBalancer azure:lb/loadBalancer:LoadBalancer; name load_balancer_name; microsoft.network/loadbalancers
azureappgw; azure-native:network:ApplicationGateway azure:network/applicationGateway:ApplicationGateway; name application_gateway_name; microsoft.network/applicationgateways
azurebastion; azure-native:network:BastionHost azure:compute/bastionHost:BastionHost; name bastion_host_name; microsoft.network/bastionhosts
azurevngw; azure-native:network:VirtualNetworkGateway azure:network/virtualNetworkGateway:VirtualNetworkGateway; name virtual_network_gateway_name; microsoft.network/virtualnetworkgateways
azuredisk; azure-native:compute:Disk azure:compute/managedDisk:ManagedDisk; name disk_name; microsoft.compute/disks
azureblob; azure-native:storage:BlobContainer azure:storage/container:Container; name container_name; microsoft.storage/storageaccounts/blobservices/containers
azurequeue; azure-native:storage:Queue azure:storage/queue:Queue; name queue_name; microsoft.storage/storageaccounts/queueservices/queues
azuretable; azure-native:storage:Table azure:storage/table:Table; name table_name; microsoft.storage/storageaccounts/tableservices/tables
azurefiles; azure-native:storage:FileShare azure:storage/share:Share; name share_name; microsoft.storage/storageaccounts/fileservices/shares
azurecosmosdb; azure-native:cosmosdb:DatabaseAccount azure-native:documentdb:DatabaseAccount azure-native:dbforpostgresql:ServerGroupCluster azure:cosmosdb/account:Account azure:cosmosdb/postgresqlCluster:PostgresqlCluster; name account_name cluster_name; microsoft.documentdb/databaseaccounts
azuremysql; azure-native:dbformysql:Server azure:mysql/flexibleServer:FlexibleServer azure:mysql/server:Server; name server_name; microsoft.dbformysql/flexibleservers
azurepostgresql; azure-native:dbforpostgresql:Server azure:postgresql/flexibleServer:FlexibleServer azure:postgresql/server:Server; name server_name; microsoft.dbforpostgresql/flexibleservers
azureredis; azure-native:redis:Redis azure-native:cache:Redis azure:redis/cache:Cache; name; microsoft.cache/redis
azuresbnamespace; azure-native:servicebus:Namespace azure:servicebus/namespace:Namespace; name namespace_name; microsoft.servicebus/namespaces
azuresbqueue; azure-native:servicebus:Queue azure:servicebus/queue:Queue; name queue_name; microsoft.servicebus/namespaces/queues
azuresbtopic; azure-native:servicebus:Topic azure:servicebus/topic:Topic; name topic_name; microsoft.servicebus/namespaces/topics
azureapimanagement; azure-native:apimanagement:ApiManagementService azure:apimanagement/service:Service; name service_name; microsoft.apimanagement/service
-; azurerm_mssql_database azurerm_sql_database azure-native:sql:Database azure:mssql/database:Database azure:sql/database:Database; name database_name; microsoft.sql/servers/databases
-; azurerm_virtual_network azure-native:network:VirtualNetwork azure:network/virtualNetwork:VirtualNetwork; name virtual_network_name; microsoft.network/virtualnetworks
-; azurerm_subnet azure-native:network:Subnet azure:network/subnet:Subnet; name subnet_name; microsoft.network/virtualnetworks/subnets
`
