import type { ComponentType } from './component-type.ts'

/** What people draw into a diagram of any cloud. */
export const DRAWN: Readonly<Record<string, ComponentType>> = {
  area: { name: 'area', free: true },
  block: { name: 'block', free: true },
  icon: { name: 'icon', free: true },
  image: { name: 'image', free: true },
  isotext: { name: 'text', free: true },
  region: { name: 'region', frame: true, group: 'outline' },
  zone: { name: 'availability zone', frame: true },
}
