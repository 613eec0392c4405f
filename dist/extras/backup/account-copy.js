// src/extras/backup/account-copy.ts
function awsCopy({ id, name, roleArn, readAccess, writeAccess }) {
	return {
		provider: "aws",
		id,
		name,
		roleArn,
		readAccess,
		writeAccess
	};
}
function azureCopy(account) {
	const { id, name, subscriptionId, directoryId, applicationId, readAccess, writeAccess } = account;
	return {
		provider: "azure",
		id,
		name,
		subscriptionId,
		directoryId,
		applicationId,
		readAccess,
		writeAccess
	};
}
/** Equal for two links to the same cloud account, whatever their names. */
function placeOf(account) {
	if (account.provider === "aws") return `aws ${account.roleArn}`;
	return `azure ${account.subscriptionId} ${account.directoryId}`.toLowerCase();
}
export { awsCopy, azureCopy, placeOf };
