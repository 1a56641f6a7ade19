/** The platform's interfaces beside the demo site, at their real paths. */

const PATHS = /^\/(?:api|app\.php|fichiers|sante)(?:[/?]|$)/;

/** Nothing is imported before `load`: the sandbox may not be built yet. */
export function platform() {
  let send;
  return {
    async load() {
      const { createSandbox, versNode } = await import('@ternum/sandbox');
      send = versNode(await createSandbox());
    },
    /** For `serve`: true when it answered. */
    async answer(request, response) {
      if (!send || !PATHS.test(request.url)) return false;
      await send(request, response);
      return true;
    },
  };
}
