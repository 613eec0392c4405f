import type { Tag } from '../../inventory/change.ts'
import type { Level } from '../judgement.ts'

const WORDS: Readonly<Record<Tag, string>> = {
  unconfirmed: 'unconfirmed',
  destructive: 'destructive',
  exposure: 'newly open to the internet',
  'capacity-lowered': 'capacity lowered',
  unsettled: 'still changing',
  background: 'changes by itself',
}

export interface TagText {
  /** `high` is no tag of the report: it stands for a high severity that no tag explains. */
  readonly tag: Tag | 'high'
  readonly text: string
}

/** What the tags of a change say in a list that has no heading for what changes by itself. */
export function allTagTexts(tags: readonly Tag[], level: Level): readonly TagText[] {
  const background = { tag: 'background', text: WORDS.background } as const
  return [...tagTexts(tags, level), ...(tags.includes('background') ? [background] : [])]
}

/** What the tags of a change say, doubt first: everything else about a change that is in doubt is in doubt as well. */
export function tagTexts(tags: readonly Tag[], level: Level): readonly TagText[] {
  const isDoubtful = tags.includes('unconfirmed')
  // What is background stands under a heading that says so.
  const others = tags.filter((tag) => tag !== 'unconfirmed' && tag !== 'background')
  return [
    ...(isDoubtful ? [{ tag: 'unconfirmed' as const, text: WORDS.unconfirmed }] : []),
    ...others.map((tag) => ({ tag, text: isDoubtful && tag !== 'unsettled' ? `${WORDS[tag]} if true` : WORDS[tag] })),
    ...(level === 'high' ? [{ tag: 'high' as const, text: 'high severity' }] : []),
  ]
}
