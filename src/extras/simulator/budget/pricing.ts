import { type JsonObject, own } from '../../../json.ts'

/** Dollars per month of a component. */
export type Pricing = (component: JsonObject) => number

const HOURS_A_MONTH = 730
export const MAX_QUANTITY = 1e6

export const hourly = (dollars: number): number => dollars * HOURS_A_MONTH

/** A price per unit of what a field counts. */
export const requests =
  (dollars: number, field: string): Pricing =>
  (one) =>
    quantity(one, field) * dollars

/** Cloudcraft writes quantities as numbers or as text. */
export function quantity(component: JsonObject, field: string, otherwise = 0): number {
  const value = own(component, field)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && number >= 0 ? Math.min(number, MAX_QUANTITY) : otherwise
}
