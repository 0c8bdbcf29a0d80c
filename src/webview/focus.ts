/**
 * Where the keyboard is in the page. A browser forgets it as soon as the editor takes the focus, as each of its questions
 * does, and a page that is drawn anew has no focus at all: without a mouse one would begin at the top each time.
 */
let last: HTMLElement | undefined;

/** From now on the focus comes back to where it was when it comes back to the page. */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = target;
  });
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body) last?.focus({ preventScroll: true });
  });
}

/** Once the page is drawn anew: the focus goes to what has the id of what had it, else to the title. */
export function refocus(title: HTMLElement): void {
  if (!last || last.isConnected) return;
  last = document.getElementById(last.id) ?? title;
  if (document.hasFocus()) last.focus();
}
