import { css } from 'lit';

/** What is inside the `div` of a map. The element that owns the shadow root adds it to its styles. */
export const styles = css`
  .carte {
    position: relative;
    overflow: hidden;
    min-height: 12em;
    background: var(--_surface-2, Canvas);
    border: 1px solid var(--_border, GrayText);
    border-radius: var(--_r, 6px);
    /* Nothing of the map may cover what is outside of it. */
    isolation: isolate;
  }
  .carte-vue {
    position: absolute;
    inset: 0;
    /* One finger up or down scrolls the page. */
    touch-action: pan-y;
    -webkit-user-select: none;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  /* The ring of the page would be cut by the frame. */
  .carte-vue:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  .carte-vue:focus-visible::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 3px solid var(--_focus, Highlight);
    border-radius: var(--_r, 6px);
    box-shadow: inset 0 0 0 2px var(--_surface, Canvas);
    pointer-events: none;
  }
  .carte-boutons {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    display: grid;
    gap: 4px;
  }
  .carte-bouton {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 1px solid var(--_control, ButtonBorder);
    border-radius: var(--_r, 6px);
    background: var(--_surface, Canvas);
    color: var(--_text, ButtonText);
    cursor: pointer;
  }
  .carte-bouton:hover {
    border-color: var(--_lien, LinkText);
    color: var(--_lien, LinkText);
  }
  .carte-bouton svg {
    inline-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  .carte-pied {
    position: absolute;
    inset: auto 0 0;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: end;
    gap: 2px 8px;
    font-size: 0.75em;
    line-height: 1.4;
    pointer-events: none;
  }
  .carte-pied p {
    margin: 0;
    padding: 2px 6px;
    background: color-mix(in srgb, var(--_surface, Canvas) 85%, transparent);
    color: var(--_text, CanvasText);
  }
  .carte-credit {
    margin-inline-start: auto !important;
  }
  .carte-credit:empty {
    display: none;
  }
  .carte-trait {
    display: block;
    block-size: 5px;
    border: 2px solid currentColor;
    border-block-start: 0;
  }
  .carte-geste,
  .carte-vue:focus-visible ~ .carte-aide:not(.lue) {
    position: absolute;
    inset-inline: 8px 60px;
    inset-block-end: 44px;
    inline-size: fit-content;
    margin: 0;
    padding: 6px 10px;
    border: 1px solid var(--_control, GrayText);
    border-radius: var(--_r, 6px);
    background: var(--_surface, Canvas);
    color: var(--_text, CanvasText);
    font-size: 0.8125em;
    pointer-events: none;
  }
  .carte-geste {
    inset-block: 50% auto;
    inset-inline: 8px;
    margin-inline: auto;
    font-size: 1em;
    visibility: hidden;
  }
  .carte-geste.visible {
    visibility: visible;
  }
  .carte-cache,
  .carte-aide.lue,
  .carte-vue:not(:focus-visible) ~ .carte-aide {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .carte-echelle .carte-cache {
    padding: 0;
  }
  @media print {
    .carte-boutons,
    .carte-geste,
    .carte-aide {
      display: none;
    }
  }
`;
