// Keeps what was typed into a page's form while the session has ended and the person logs in again, in this tab only.
(() => {
  const PLACE = 'hindsight.typed';
  const read = () => JSON.parse(sessionStorage.getItem(PLACE) || 'null');
  const write = kept => kept ? sessionStorage.setItem(PLACE, JSON.stringify(kept)) : sessionStorage.removeItem(PLACE);
  const fields = form => [...form.elements].filter(field => field.name && field.name !== '_csrf'
    && !['password', 'hidden', 'submit', 'button', 'file'].includes(field.type));
  const address = form => form.getAttribute('action') || location.pathname;

  const onLoginPage = () => {
    if (document.body.dataset.ended) {
      write(read() && {...read(), ended: true});
    }
    // A browser hands on the part after # only where the form's own address has it.
    const form = document.querySelector('form');
    form.action = form.action.split('#')[0] + location.hash;
  };

  const bringBack = kept => {
    const form = [...document.forms].find(one => address(one) === kept.action);
    if (!form || kept.login !== document.body.dataset.login) {
      return;
    }
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
    form.scrollIntoView({block: 'nearest'});
  };

  const onPage = () => {
    const kept = read();
    if (kept && kept.ended && kept.page === location.pathname) {
      bringBack(kept);
    }
    if (kept && (!kept.ended || kept.page === location.pathname)) {
      write(null);
    }
    document.addEventListener('submit', event => {
      const form = event.target;
      if (form.method === 'post' && fields(form).length) {
        const names = new Set(fields(form).map(field => field.name));
        write({page: location.pathname, action: address(form), login: document.body.dataset.login,
          typed: [...new FormData(form)].filter(([name, value]) => names.has(name) && typeof value === 'string')});
      }
    });
  };

  try {
    document.body.classList.contains('login') ? onLoginPage() : onPage();
  } catch (failed) {
    console.warn('What was typed is not kept', failed);
  }
})();
