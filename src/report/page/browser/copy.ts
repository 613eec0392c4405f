import { button, make } from './make.ts'
import type { Row } from './rows.ts'

/** Gives an opened line its buttons: its link, and each of its ids, can be copied. */
export function offerCopies({ id, details }: Row): void {
  const more = details.querySelector('.more')
  if (more === null || more.querySelector('.copy') !== null) return
  for (const key of more.querySelectorAll('.keys code')) {
    key.after(
      ' ',
      copyButton('Copy id', () => key.textContent ?? ''),
    )
  }
  const link = copyButton('Copy link to this change', () => `${location.href.replace(/#.*/, '')}#${id}`)
  more.append(make('p', { class: 'links' }, link))
}

function copyButton(label: string, text: () => string): HTMLButtonElement {
  const press = button(label, () => void copy(text(), press), { class: 'copy' })
  // The duration of the "copied" state is in the style sheet.
  press.addEventListener('animationend', () => {
    press.classList.remove('copied')
    press.textContent = label
  })
  return press
}

async function copy(text: string, press: HTMLElement): Promise<void> {
  press.textContent = (await written(text)) ? 'Copied' : 'Not allowed here'
  press.classList.add('copied')
}

async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // A page in a frame may not use the clipboard.
    return false
  }
}
