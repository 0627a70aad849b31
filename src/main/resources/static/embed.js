// Shows a page of ours inside another application: its main part, with its own style, in a shadow of the node. Links and
// filters that stay on the page stay in the node; its forms are sent from there; all else opens as it would on the page.
import {attempt, reader, word} from '/webapp-reader.js';
import {drawing} from '/drawn.js';
import {bringBack, keep} from '/typed.js';

const HEADERS = {Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest'};
const LOGIN = '/login';
// How a page comes to be drawn: anew or with other filters, by a link to another part of it, or after a form was sent.
const SAME = 'same';
const AWAY = 'away';
const SENT = 'sent';

const element = (name, style, ...content) => {
  const made = document.createElement(name);
  made.className = style;
  made.append(...content);
  return made;
};

// What a diagram of Cockpit’s writes into the address, also when another page is there already.
const FOREIGN = ['viewbox', 'rootElement', 'searchQuery'];

/** The same filters are the same, however they are written; empty ones are none. */
const tidied = query => new URLSearchParams([...new URLSearchParams(query)]
  .filter(([name, value]) => value && !FOREIGN.includes(name))).toString();

const hash = () => {
  const [place, query = ''] = location.hash.slice(1).split(/\?(.*)/s);
  return {place, query: tidied(query)};
};

const loaded = link => new Promise(done => ['load', 'error'].forEach(kind => link.addEventListener(kind, done)));

/** What of a page has the focus, so that it is found again after the page is drawn anew. */
const trace = focused => {
  if (!focused?.closest('main')) {
    return null;
  }
  const form = focused.closest('form');
  return {id: focused.id, name: focused.getAttribute('name'), value: focused.getAttribute('value'), tag: focused.localName,
    form: form && [...form.getRootNode().querySelectorAll('form')].indexOf(form)};
};

const found = (main, {id, name, value, tag, form}) => {
  const place = form === null ? main : main.querySelectorAll('form')[form];
  const same = [...(place?.querySelectorAll(tag) || [])].filter(one => name && one.getAttribute('name') === name);
  return (id && main.querySelector(`#${CSS.escape(id)}`)) || same.find(one => one.getAttribute('value') === value) || same[0]
    || (form !== null && tag === 'button' && place?.querySelector('button:not([type=button])')) || null;
};

const visible = part => part && part.closest('details:not([open])')?.querySelector('summary') || part;

/** Whose session is gone altogether is refused as a stranger when they send something. */
const hasEnded = async answer => answer.status === 401 || new URL(answer.url).pathname === LOGIN
  || answer.status === 403 && (await fetch('/profile/reader', {headers: HEADERS})).status === 401;

class Embedded {
  /** @param follows whether the page's filters stand in the address of the application */
  constructor(node, address, follows) {
    const [path, query = ''] = address.split('?');
    this.page = new URL(path, location.origin);
    this.page.search = follows ? hash().query : query;
    this.place = follows ? hash().place : null;
    this.host = element('div', 'hindsight-embedded');
    this.root = this.host.attachShadow({mode: 'open'});
    this.listening = new AbortController();
    const {signal} = this.listening;
    this.root.addEventListener('click', event => this.click(event), {signal});
    this.root.addEventListener('submit', event => this.submit(event), {signal});
    if (follows) {
      addEventListener('hashchange', () => this.follow(), {signal});
    }
    node.append(this.host);
    this.say(word('webapp.embed.loading', 'Loading …'), 'status');
    this.load(this.page);
  }

  close() {
    this.listening.abort();
    this.asking?.abort();
    this.end();
    this.host.remove();
  }

  /** What a script of the page has drawn goes with it. */
  end() {
    attempt(() => this.ended?.());
    this.ended = null;
  }

  /** Somebody went back or on, or typed another address. */
  follow() {
    const {place, query} = hash();
    if (place === this.place && query !== tidied(this.page.search)) {
      this.load(new URL(query ? `?${query}` : this.page.pathname, this.page));
    }
  }

  /** Another view of the same page. */
  go(address, how) {
    this.coming = how;
    const query = tidied(address.search);
    if (this.place !== null && query !== hash().query) {
      location.hash = query ? `${this.place}?${query}` : this.place;
    } else {
      this.load(address);
    }
  }

  click(event) {
    const link = event.target.closest('a[href]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.target || link.download) {
      return;
    }
    const address = new URL(link.href);
    if (address.origin !== location.origin) {
      return;
    }
    if (address.pathname === this.page.pathname && address.hash && address.search === this.page.search) {
      event.preventDefault();
      this.show(address.hash);
    } else if (address.pathname === this.page.pathname) {
      event.preventDefault();
      this.go(address, AWAY);
    } else if (address.pathname === location.pathname && address.hash) {
      event.preventDefault();
      location.hash = address.hash;
    }
  }

  show(fragment) {
    const part = this.root.getElementById(decodeURIComponent(fragment.slice(1)));
    part?.setAttribute('tabindex', '-1');
    part?.focus({preventScroll: true});
    part?.scrollIntoView();
  }

  submit(event) {
    const form = event.target;
    const by = event.submitter;
    const address = new URL(by?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', this.page);
    const data = new FormData(form, by);
    event.preventDefault();
    const method = by?.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get';
    if (method.toLowerCase() === 'post') {
      this.send(form, address, form.getAttribute('enctype') === 'multipart/form-data' ? data : new URLSearchParams(data));
      return;
    }
    address.search = new URLSearchParams(data);
    address.pathname === this.page.pathname ? this.go(address, SAME) : location.assign(address);
  }

  /** The page is answered as a whole, or null where another has been asked for meanwhile or the session has ended. */
  async ask(address, options = {}, form = null) {
    this.asking?.abort();
    this.before = trace(this.root.activeElement);
    const asking = this.asking = new AbortController();
    this.host.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, {...options, headers: HEADERS, signal: asking.signal});
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (await hasEnded(answer)) {
        this.logIn(form);
        return null;
      }
      const main = page.querySelector('main');
      if (!main) {
        throw new Error(`${answer.status} of ${address}`);
      }
      return {answer, page, main};
    } catch (failed) {
      if (asking.signal.aborted) {
        return null;
      }
      throw failed;
    } finally {
      if (this.asking === asking) {
        this.host.removeAttribute('aria-busy');
      }
    }
  }

  async load(address) {
    const how = this.coming || SAME;
    this.coming = null;
    try {
      const asked = await this.ask(address);
      if (asked) {
        this.page = new URL(asked.answer.url);
        await this.draw(asked, how);
      }
    } catch (failed) {
      console.warn('Hindsight: a page is missing', failed);
      this.fail(address);
    }
  }

  /** What was typed stays until the server has taken it, or has answered with it and a reason. */
  async send(form, address, body) {
    const buttons = [...form.querySelectorAll('button')].filter(button => !button.disabled);
    buttons.forEach(button => button.disabled = true);
    try {
      const asked = await this.ask(address, {method: 'POST', body}, form);
      if (asked && !asked.answer.ok) {
        this.refuse(form, [...asked.main.querySelectorAll('p:not(:has(a))')].map(line => line.textContent).join(' '));
      } else if (asked) {
        await this.sent(asked);
      }
    } catch (failed) {
      console.warn('Hindsight: a form was not sent', failed);
      this.refuse(form, word('webapp.embed.unsent', 'This could not be sent.'));
    } finally {
      buttons.forEach(button => button.disabled = false);
    }
  }

  async sent(asked) {
    const now = new URL(asked.answer.url);
    if (now.pathname !== this.page.pathname && asked.answer.redirected) {
      location.assign(now);
      return;
    }
    if (asked.answer.redirected) {
      this.page = now;
      const query = tidied(now.search);
      if (this.place !== null && query !== hash().query) {
        location.hash = query ? `${this.place}?${query}` : this.place;
      }
    }
    await this.draw(asked, SENT);
  }

  refuse(form, said) {
    form.querySelector(':scope > [role=alert]')?.remove();
    const alert = element('p', 'alert', said);
    alert.setAttribute('role', 'alert');
    form.prepend(alert);
    alert.scrollIntoView({block: 'nearest'});
  }

  async draw({page, main: given, answer}, how) {
    const main = document.importNode(given, true);
    this.rebase(main, answer.url);
    await this.dress([...page.querySelectorAll('link[rel=stylesheet]')].map(link => link.getAttribute('href')));
    this.end();
    this.put(main);
    this.look(main, how);
    attempt(() => bringBack(main, this.page.pathname, reader.login));
    const ended = await drawing(main);
    if (main.isConnected) {
      this.ended = ended;
    } else {
      attempt(() => ended?.());
    }
  }

  put(main) {
    [...this.root.children].filter(part => part.localName !== 'link').forEach(part => part.remove());
    this.root.append(main);
  }

  /** Its addresses count from the page, not from where it is shown. */
  rebase(main, address) {
    main.querySelectorAll('a[href]').forEach(link => link.href = new URL(link.getAttribute('href'), address));
    main.querySelectorAll('img[src]').forEach(picture => picture.src = new URL(picture.getAttribute('src'), address));
  }

  async dress(styles) {
    const missing = styles.filter(style => !this.root.querySelector(`link[href="${CSS.escape(style)}"]`)).map(style => {
      const link = element('link', '');
      link.rel = 'stylesheet';
      link.setAttribute('href', style);
      const ready = loaded(link);
      this.root.prepend(link);
      return ready;
    });
    await Promise.all(missing);
  }

  /** Where somebody looked they look again; what they are told, and the beginning of another page, are brought to them. */
  look(main, how) {
    const told = how === SENT && main.querySelector('[role=alert], [role=status]');
    const again = how !== AWAY && this.before && found(main, this.before);
    const target = told || visible(again) || (this.before || how === AWAY) && main.querySelector('h1') || null;
    if (target?.tabIndex < 0) {
      target.setAttribute('tabindex', '-1');
    }
    target?.focus({preventScroll: true});
    if (told) {
      told.scrollIntoView({block: 'nearest'});
    } else if (how === AWAY && this.host.getBoundingClientRect().top < 0) {
      this.host.scrollIntoView();
    }
  }

  say(sentence, role, ...more) {
    this.end();
    const said = element('p', role === 'alert' ? 'alert' : 'note', sentence);
    said.setAttribute('role', role);
    const main = element('main', 'wide', said, ...more);
    this.put(main);
  }

  fail(address) {
    const again = element('button', '', word('webapp.embed.again', 'Try again'));
    again.type = 'button';
    again.addEventListener('click', () => this.load(address));
    this.say(word('webapp.embed.failed', 'This cannot be shown.'), 'alert', again);
    this.dress(['/style.css']);
  }

  /** The session has ended: the application knows how to get to the login and back. */
  logIn(form) {
    if (form) {
      attempt(() => keep(form, this.page.pathname, reader.login, true));
    }
    if (dispatchEvent(new Event('hindsight:ended', {cancelable: true}))) {
      location.reload();
    }
  }
}

/**
 * Shows a page in a node, until the function that is returned is called.
 *
 * address: its path, with filters where the application's address holds none of them; follows: whether the filters stand
 * in the part of the application's address that comes after #
 */
export const embed = (node, address, {follows = false} = {}) => {
  const embedded = new Embedded(node, address, follows);
  return () => embedded.close();
};
