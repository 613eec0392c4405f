import { button, setPressed } from './make.ts'

const FULL = 'full'

/** A button that makes a stage fill the window, and back. */
export function createFull(stage: HTMLElement): HTMLButtonElement {
  const press = button('Full window', () => fill(stage, !stage.classList.contains(FULL)), {
    class: 'fill',
    title: 'Fill the window with the pictures (Escape goes back)',
  })
  setPressed(press, false)
  return press
}

function fill(stage: HTMLElement, isFull: boolean): void {
  stage.classList.toggle(FULL, isFull)
  document.documentElement.classList.toggle('filled', isFull)
  const press = stage.querySelector<HTMLElement>('.fill')
  if (press !== null) setPressed(press, isFull)
  if (!isFull) stage.scrollIntoView({ block: 'nearest' })
}

/** Leaves full-window mode; false if no stage is in it. */
export function leaveFull(): boolean {
  const stage = document.querySelector<HTMLElement>(`.stage.${FULL}`)
  if (stage !== null) fill(stage, false)
  return stage !== null
}
