import '@ternum/elements/define/ternum-marches-evolution';
import '@ternum/elements/define/ternum-marches-repartition';
import '@ternum/elements/define/ternum-marches-classement';

for (const nom of ['evolution', 'repartition', 'classement']) {
  const element = document.createElement(`ternum-marches-${nom}`);
  element.data = globalThis.donnees;
  document.querySelector(`#${nom}`).append(element);
}
