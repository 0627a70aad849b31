// Keeps what was typed into a page's form while the session has ended and the person logs in again, in this tab only.
const PLACE = 'hindsight.typed';
const read = () => JSON.parse(sessionStorage.getItem(PLACE) || 'null');
const write = kept => kept ? sessionStorage.setItem(PLACE, JSON.stringify(kept)) : sessionStorage.removeItem(PLACE);
const fields = form => [...form.elements].filter(field => field.name && field.name !== '_csrf'
  && !['password', 'hidden', 'submit', 'button', 'file'].includes(field.type));
const address = (form, page) => form.getAttribute('action') || page;

/** Remembers what stands in a form of a page; page: its path, login: whose it is, ended: whether the session is known to be over. */
export const keep = (form, page, login, ended = false) => {
  const names = new Set(fields(form).map(field => field.name));
  write({page, action: address(form, page), login, ended,
    typed: [...new FormData(form)].filter(([name, value]) => names.has(name) && typeof value === 'string')});
};

const fill = (form, kept) => {
  const typed = [...kept.typed];
  fields(form).forEach(field => {
    if (field.type === 'checkbox' || field.type === 'radio') {
      field.checked = typed.some(([name, value]) => name === field.name && value === field.value);
      return;
    }
    const place = typed.findIndex(([name]) => name === field.name);
    if (place >= 0) {
      field.value = typed.splice(place, 1)[0][1];
    }
  });
  form.closest('details')?.setAttribute('open', '');
  form.scrollIntoView({block: 'nearest'});
};

/** Puts it into the same form of the same page again, for the same person, once. */
export const bringBack = (root, page, login) => {
  const kept = read();
  if (kept?.ended && kept.page === page) {
    const form = [...root.querySelectorAll('form')].find(one => address(one, page) === kept.action);
    if (form && kept.login === login) {
      fill(form, kept);
    }
    write(null);
  }
};

const onLoginPage = () => {
  if (document.body.dataset.ended) {
    write(read() && {...read(), ended: true});
  }
  // A browser hands on the part after # only where the form's own address has it.
  const form = document.querySelector('form');
  form.action = form.action.split('#')[0] + location.hash;
};

const onPage = () => {
  const {login} = document.body.dataset;
  bringBack(document, location.pathname, login);
  const kept = read();
  if (kept && !kept.ended) {
    write(null);
  }
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method === 'post' && fields(form).length) {
      keep(form, location.pathname, login);
    }
  });
};

try {
  if (document.body.classList.contains('login')) {
    onLoginPage();
  } else if (document.body.dataset.login !== undefined) {
    onPage();
  }
} catch (failed) {
  console.warn('What was typed is not kept', failed);
}
