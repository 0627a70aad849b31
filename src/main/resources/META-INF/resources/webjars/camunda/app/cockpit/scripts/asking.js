// What the parts of Cockpit ask the server for: an instance once for all that show it.
const known = new Map();

export const asked = async address => {
  const answer = await fetch(address, {headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'}});
  if (!answer.ok) {
    throw new Error(`${answer.status} of ${address}`);
  }
  return answer.json();
};

/** What the engine says of a process instance. */
export const instance = id => {
  if (!known.has(id)) {
    known.set(id, asked(`/camunda/api/engine/engine/default/process-instance/${encodeURIComponent(id)}`));
    known.get(id).catch(() => known.delete(id));
  }
  return known.get(id);
};
