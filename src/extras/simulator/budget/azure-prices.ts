import { ownText } from '../../../json.ts'
import { hourly, type Pricing, quantity, requests } from './pricing.ts'

/** Dollars per hour and core: the last digits of `GP_Gen5_4`, the first of `D4s v5` and of `P1 v3`. */
const cores =
  (dollars: number): Pricing =>
  (one) => {
    const size = ownText(one, 'instance') ?? ''
    const count = Number(/_(\d{1,3})$/.exec(size)?.[1] ?? /^[A-Z]+(\d{1,3})/.exec(size)?.[1] ?? 1)
    return hourly(dollars * Math.max(1, count))
  }

/** Category and price of Azure's types; all others are free, as are workloads and pods, which run on machines. */
export const AZURE_PRICES: Readonly<Record<string, readonly [category: string, price: Pricing]>> = {
  azurevm: ['Compute', () => hourly(0.096)],
  azurevmss: ['Compute', (one) => hourly(0.096) * quantity(one, 'capacity', 1)],
  azureakscluster: ['Compute', () => hourly(0.1)],
  azurefunctionapp: ['Compute', requests(0.2, 'executionsMM')],
  azurewebapp: ['Compute', cores(0.08)],
  azuredisk: ['Storage', requests(0.08, 'diskSizeGb')],
  azureblob: ['Storage', requests(0.02, 'storageGb')],
  azurefiles: ['Storage', requests(0.06, 'dataGb')],
  azurequeue: ['Storage', requests(0.045, 'storageGb')],
  azuretable: ['Storage', requests(0.045, 'storageGb')],
  azurecosmosdb: ['Database', requests(0.06, 'requestUnits')],
  azuremysql: ['Database', cores(0.09)],
  azurepostgresql: ['Database', cores(0.09)],
  azureredis: ['Database', () => hourly(0.055)],
  azurelb: ['Networking', (one) => hourly(0.025) + quantity(one, 'dataGb') * 0.005],
  azureappgw: ['Networking', (one) => hourly(0.2) * quantity(one, 'instances', 1)],
  azurebastion: ['Networking', (one) => hourly(0.14) * quantity(one, 'scaleUnits', 1)],
  azurevngw: ['Networking', () => hourly(0.19)],
  azureapimanagement: ['Integration', (one) => hourly(3.8) * quantity(one, 'units', 1)],
  azuresbnamespace: ['Integration', () => hourly(0.0135)],
  azuresbqueue: ['Integration', requests(0.8, 'operationsPerMonth')],
  azuresbtopic: ['Integration', requests(0.8, 'operationsPerMonth')],
}
