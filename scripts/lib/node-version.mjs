/** Imported first, and written for any Node that knows modules: whoever has an old one reads a sentence. */
export const recentNode = Number(process.versions.node.split('.')[0]) >= 20;

if (!recentNode) {
  process.stderr.write(
    'Node.js ' +
      process.versions.node +
      ' est trop ancien : installez Node.js 20 ou plus récent (https://nodejs.org), puis relancez la commande.\n',
  );
  process.exitCode = 1;
}
