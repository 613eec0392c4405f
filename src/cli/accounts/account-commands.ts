import type { Command } from '../command.ts'
import { addAccount } from './add.ts'
import { iam } from './iam.ts'
import { accounts } from './list.ts'
import { removeAccount } from './remove.ts'
import { updateAccount } from './update.ts'

export const ACCOUNT_COMMANDS: readonly Command[] = [accounts, addAccount, updateAccount, removeAccount, iam]
