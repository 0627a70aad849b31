// Camunda’s own form class: in Tasklist from among the modules of its page, elsewhere loaded from the same files.
const PARTS = ['/camunda/lib/runtime.js?bust=7.24.0', '/camunda/lib/deps.js?bust=7.24.0'];
const PATIENCE = 120;
const CHUNKS = 'webpackChunkcamunda_bpm_webapp';

const script = address => new Promise((loaded, failed) => {
  const part = document.createElement('script');
  part.src = address;
  part.onload = loaded;
  part.onerror = failed;
  document.head.append(part);
});

const find = () => {
  let Form;
  window[CHUNKS]?.push([[Symbol('hindsight')], {}, modules => {
    const id = Object.keys(modules.m).find(one => String(modules.m[one]).includes('FormPlayground'));
    Form = id && modules(id).Form;
  }]);
  return Form;
};

/** The class, or null where the page has none after half a minute. */
export const formClass = async () => {
  if (!window[CHUNKS]) {
    for (const part of PARTS) {
      await script(part);
    }
  }
  for (let left = PATIENCE; left; left--) {
    const Form = find();
    if (Form) {
      return Form;
    }
    await new Promise(later => setTimeout(later, 250));
  }
  return null;
};
