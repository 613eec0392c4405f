/** Secrets that Cloudcraft writes into its documents: a share link's key, a role's external id, an Azure application's secret. */
export const SECRET_KEYS = ['linkKey', 'externalId', 'clientSecret'] as const
