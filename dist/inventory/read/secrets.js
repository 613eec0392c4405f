// src/inventory/read/secrets.ts
/** Grants that Cloudcraft writes into its documents: a share link's key, a role's external id, an Azure application's secret. */
const SECRET_KEYS = [
	"linkKey",
	"externalId",
	"clientSecret"
];
export { SECRET_KEYS };
