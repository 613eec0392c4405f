import type { ComponentType } from './component-type.ts'

/** What people draw into a diagram of any cloud. */
export const DRAWN: Readonly<Record<string, ComponentType>> = {
  area: { name: 'area' },
  block: { name: 'block' },
  icon: { name: 'icon' },
  image: { name: 'image' },
  isotext: { name: 'text' },
  region: { name: 'region', frame: true, group: 'outline' },
  zone: { name: 'availability zone', frame: true },
}
