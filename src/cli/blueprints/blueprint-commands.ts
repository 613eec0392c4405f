import type { Command } from '../command.ts'
import { createBlueprint } from './create.ts'
import { deleteBlueprint } from './delete.ts'
import { exportBlueprint } from './export.ts'
import { getBlueprint } from './get.ts'
import { listBlueprints } from './list.ts'
import { updateBlueprint } from './update.ts'

export const BLUEPRINT_COMMANDS: readonly Command[] = [
  listBlueprints,
  getBlueprint,
  createBlueprint,
  updateBlueprint,
  deleteBlueprint,
  exportBlueprint,
]
