/**
 * Which modules share a file. By itself rollup makes a file for each set of entries that share something: a dozen
 * small ones, each compressed alone. What three tags or more load at once goes into one.
 */
const SHARED_BY = 3;

/** All modules that an entry loads at once, itself included. */
function loadedAtOnce(entry, getModuleInfo) {
  const seen = new Set([entry]);
  for (const id of seen) for (const next of getModuleInfo(id)?.importedIds ?? []) seen.add(next);
  return seen;
}

/** For rollup's `manualChunks`. */
export function sharedChunks(name) {
  let users;
  return (id, { getModuleIds, getModuleInfo }) => {
    if (!users) {
      users = new Map();
      for (const entry of getModuleIds()) {
        if (!getModuleInfo(entry).isEntry) continue;
        for (const module of loadedAtOnce(entry, getModuleInfo))
          users.set(module, (users.get(module) ?? 0) + 1);
      }
    }
    return !getModuleInfo(id).isEntry && users.get(id) >= SHARED_BY ? name : null;
  };
}
