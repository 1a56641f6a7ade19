/** A listener that fails is its own affair. */
export function tell<E>(listener: ((event: E) => void) | undefined, event: E): void {
  try {
    listener?.(event);
  } catch (error) {
    console.error(error);
  }
}
