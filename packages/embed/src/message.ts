/** The error, shown where the content should be. Built in the light DOM: the element itself is not there yet. */

const MARK = 'data-ternum-erreur';

export const messageIn = (element: Element): HTMLElement | null =>
  element.querySelector<HTMLElement>(`:scope > [${MARK}]`);

/** Shows the sentence after the fallback content, which stays. `again`: a second failure in a row. */
export function showError(element: Element, retry: () => void, again: boolean): void {
  const held = messageIn(element);
  const focused = held?.contains(document.activeElement);
  held?.remove();
  const button = document.createElement('button');
  button.type = 'button';
  // Some browsers remember a failed module until the page is left.
  button.textContent = again ? 'Recharger la page' : 'Réessayer';
  button.onclick = () => {
    if (again) return location.reload();
    button.disabled = true;
    retry();
  };
  const box = document.createElement('p');
  box.setAttribute('role', 'alert');
  box.setAttribute(MARK, '');
  box.append('Ce contenu n’a pas pu être chargé. Vérifiez la connexion, puis réessayez. ', button);
  element.append(box);
  if (focused) button.focus();
}

/** Removes the sentence; whoever was on its button lands on the element. */
export function clearError(element: HTMLElement): void {
  const box = messageIn(element);
  if (box?.contains(document.activeElement)) {
    element.tabIndex = -1;
    element.focus();
  }
  box?.remove();
}
