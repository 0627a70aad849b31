// In Camunda's web applications: whoever is logged out logs in on the one login page, comes back to where they were, and
// in Tasklist finds the form as they had filled it in. Kept in this tab only, for the same person and task.
const PLACE = 'hindsight.form';
const TOO_SOON = 5000;
let here = location.hash;
let leaving = false;
let going = false;
let shown = null;

const attempt = part => {
  try {
    return part();
  } catch (failed) {
    console.warn('Hindsight: a part of the session script failed', failed);
    return undefined;
  }
};

const taskOf = hash => {
  const place = new URLSearchParams(hash.split('?')[1]);
  return place.get('task') || place.get('processStart');
};

const person = () => attempt(() =>
  window.angular.element(document.querySelector('[ng-app], body')).injector().get('$rootScope').authentication.name);

const keepTyped = () => attempt(() => {
  if (!shown || !shown.task) {
    return;
  }
  document.activeElement?.dispatchEvent(new Event('blur'));
  const typed = Object.fromEntries(Object.entries(shown.form._getState().data)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(shown.given[name])));
  if (Object.keys(typed).length) {
    sessionStorage.setItem(PLACE, JSON.stringify({task: shown.task, person: shown.person, typed}));
  }
});

const broughtBack = data => attempt(() => {
  const kept = JSON.parse(sessionStorage.getItem(PLACE) || 'null');
  if (!kept || kept.task !== taskOf(location.hash) || kept.person !== person()) {
    return data;
  }
  sessionStorage.removeItem(PLACE);
  return {...data, ...kept.typed};
}) || data;

const toLogin = () => {
  if (leaving) {
    sessionStorage.removeItem(PLACE);
    location.replace('/login?bye');
    return;
  }
  if (going) {
    // Each request that is refused asks to log in; the page is on its way there since the first.
    history.replaceState(null, '', location.pathname + location.search + here);
    return;
  }
  going = true;
  keepTyped();
  const last = Number(sessionStorage.getItem('hindsight.left') || 0);
  sessionStorage.setItem('hindsight.left', Date.now());
  if (Date.now() - last < TOO_SOON) {
    location.replace('/login?ended');
    return;
  }
  // The server leads from here to the login page, and the browser takes the part after # along.
  history.replaceState(null, '', location.pathname + location.search + here);
  location.reload();
};

const follow = () => {
  if (location.hash.startsWith('#/login')) {
    toLogin();
  } else {
    here = location.hash;
  }
};

attempt(() => {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    leaving = leaving || /\/auth\/user\/[^/]+\/logout$/.test(address);
    this.addEventListener('load', () => this.status === 401 && keepTyped());
    return open.call(this, method, address, ...more);
  };
});

const wrap = Form => {
  const show = Form.prototype.importSchema;
  Form.prototype.importSchema = function (schema, data) {
    const result = show.call(this, schema, broughtBack(data));
    Promise.resolve(result).then(() => attempt(() => {
      shown = {form: this, task: taskOf(location.hash), person: person(), given: data || {}};
    }), () => undefined);
    return result;
  };
};

// Camunda's own form class, from among the modules of its page.
const findForm = left => window.webpackChunkcamunda_bpm_webapp?.push([[Symbol('hindsight')], {}, modules => attempt(() => {
  const id = Object.keys(modules.m).find(one => String(modules.m[one]).includes('FormPlayground'));
  const Form = id && modules(id).Form;
  if (Form) {
    wrap(Form);
  } else if (left) {
    setTimeout(findForm, 250, left - 1);
  }
})]);

addEventListener('hashchange', follow);
follow();
attempt(() => location.pathname.includes('/tasklist/') && findForm(80));
