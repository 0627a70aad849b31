// The form of a task: in Tasklist and on the task’s own page alike. It keeps a draft while somebody types, marks what is
// refused at its field, and says what comes next. Its words come from the server.
import { formClass } from './camunda-form.js';
import { TaskDraft, differing } from './task-draft.js';

const TYPED = 'hindsight.form';

const element = (name, className, text) => {
  const made = document.createElement(name);
  made.className = className || '';
  made.textContent = text || '';
  return made;
};

// A script that says what it is, is not answered with the browser’s own window for a password.
const caller = (address, token) => (method, part, body, more = {}) => fetch(`${address}/${part}`, {
  method, body, credentials: 'same-origin', redirect: 'manual', ...more,
  headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest',
    ...(body ? { 'Content-Type': 'application/json' } : {}), ...token() }
});

/** What was typed when the session ended, and is for this person and form. */
const broughtBack = (address, person) => {
  const kept = JSON.parse(sessionStorage.getItem(TYPED) || 'null');
  return kept && kept.address === address && kept.person === person ? kept.typed : {};
};

/** The server has it now, or nobody wants it any more. */
const forget = address => {
  if (JSON.parse(sessionStorage.getItem(TYPED) || 'null')?.address === address) {
    sessionStorage.removeItem(TYPED);
  }
};

class TaskForm {

  constructor(place, address, done, taken) {
    Object.assign(this, { place, address, done, taken, token: () => ({}) });
    this.call = caller(address, () => this.token());
    this.listening = new AbortController();
  }

  async open() {
    const answer = await this.call('GET', 'form');
    const shown = await answer.json();
    if (this.isClosed()) {
      return;
    }
    if (!answer.ok) {
      this.place.replaceChildren(element('p', 'task-form-alert', shown.detail));
      return;
    }
    Object.assign(this, { shown: shown.form, words: shown.words, person: shown.person });
    this.token = () => shown.token ? { [shown.token.header]: shown.token.value } : {};
    await this.show(shown);
  }

  async show({ form: shown, words, language, draft, offers }) {
    const box = element('div', 'task-form-fields');
    this.alert = element('div', 'task-form-alert');
    this.alert.setAttribute('role', 'alert');
    this.status = element('p', 'task-form-status');
    this.status.setAttribute('role', 'status');
    this.button = element('button', 'task-form-complete btn btn-primary', this.address.includes('/start/') ? words.begin : words.complete);
    this.button.type = 'button';
    this.dropping = element('button', 'task-form-discard btn btn-link plain', words.discard);
    this.dropping.type = 'button';
    this.dropping.hidden = !draft;
    const bar = element('div', 'task-form-bar');
    bar.append(this.alert, this.button, this.status, this.dropping);
    this.place.lang = language;
    this.place.replaceChildren(...(shown.mine ? [] : [this.alert]), box, element('p', 'task-form-loading', words.loading));
    if (!shown.mine) {
      this.alert.classList.toggle('free', shown.free || Boolean(shown.away));
      this.alert.append(element('p', '', shown.away || (shown.free ? words.free : words.held)));
      this.alert.append(...(shown.away ? [this.takingOver()] : []));
    }
    if (!shown.schema.components) {
      box.append(element('p', '', words.none));
    }
    const Form = await formClass();
    await import('./form-words.js').then(more => more.install(Form, language)).catch(() => undefined);
    this.form = new Form({ container: box });
    // What is typed before anybody listens would be lost.
    this.form.setProperty('readOnly', true);
    await this.fill(draft);
    if (this.isClosed()) {
      return;
    }
    this.place.querySelector('.task-form-loading')?.remove();
    if (shown.mine) {
      this.bar = bar;
      this.listen(box);
      this.form.setProperty('readOnly', offers.length > 0);
      // It is drawn so before anybody sees where to complete it.
      await new Promise(later => setTimeout(later));
      this.place.append(bar);
      this.offer(offers, draft);
    }
  }

  /** Opens the form with the draft in it; what the form itself begins with is no draft. */
  async fill(draft) {
    await this.form.importSchema(structuredClone(this.shown.schema), structuredClone(this.shown.data));
    this.given = structuredClone(this.form._getState().data);
    const back = broughtBack(this.address, this.person);
    const typed = { ...(draft ? JSON.parse(draft.answers) : {}), ...back };
    if (Object.keys(typed).length) {
      await this.form.importSchema(structuredClone(this.shown.schema), structuredClone({ ...this.shown.data, ...typed }));
    }
    this.draft?.end();
    this.late = {};
    this.draft = new TaskDraft({ draft, call: this.call, tell: (state, more) => this.tell(state, more),
      read: () => differing({ ...this.form._getState().data, ...this.late }, this.given) });
    this.say(Object.keys(typed).length ? this.words.restored : '');
    if (Object.keys(back).length) {
      this.draft.changed();
    }
  }

  listen(box) {
    const { signal } = this.listening;
    this.form.on('changed', ({ data }) => {
      this.late = Object.fromEntries(Object.entries(this.late).filter(([key, typed]) => data[key] !== typed));
      this.draft.changed();
    });
    this.form.on('submit', () => this.submitting || this.complete());
    box.addEventListener('input', event => {
      this.note(event.target);
      this.draft.changed();
    });
    box.addEventListener('click', event => {
      const link = event.target.closest?.('a[href]');
      if (link) {
        link.target = '_blank';
        link.rel = 'noopener';
      }
    }, true);
    this.button.addEventListener('click', () => this.complete());
    this.dropping.addEventListener('click', () => this.discard());
    const leave = () => {
      this.settle();
      this.draft.keep(true);
    };
    addEventListener('pagehide', leave, { signal });
    addEventListener('hashchange', leave, { signal });
    addEventListener('online', () => this.draft.keep(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden ? leave() : this.draft.look(), { signal });
    addEventListener('focus', () => this.draft.look(), { signal });
    addEventListener('hindsight:leaving', () => this.remember(), { signal });
  }

  /** Text reaches the form’s state some time after it was typed, too late for who leaves at once. */
  note({ id, value }) {
    const field = this.form.get('formFieldRegistry').getAll()
      .find(one => ['textfield', 'textarea'].includes(one.type) && id.endsWith(`-${one.id}`));
    if (field) {
      this.late[field.key] = value;
    }
  }

  settle() {
    if (this.place.contains(document.activeElement)) {
      document.activeElement.dispatchEvent(new Event('blur'));
    }
  }

  say(text) {
    this.status.textContent = text;
  }

  tell(state, more) {
    this.dropping.hidden = false;
    if (state === 'other') {
      this.choose(more);
    } else if (state === 'newer') {
      this.decided();
      this.fill(more);
    } else if (state === 'gone') {
      this.refuse(more);
    } else if (state === 'ended') {
      this.logIn();
    } else {
      if (state === 'kept') {
        forget(this.address);
      }
      this.say(this.words[state]);
    }
  }

  choose(other) {
    const show = element('button', 'btn btn-default', this.words['other.show']);
    const keep = element('button', 'btn btn-default', this.words['other.mine']);
    show.type = keep.type = 'button';
    show.onclick = () => this.clear() || this.fill(other);
    keep.onclick = () => this.clear() || this.draft.overrule(other);
    this.alert.replaceChildren(element('p', '', this.words.other), show, keep);
    this.say('');
  }

  clear() {
    this.alert.replaceChildren();
  }

  /** In one click, by who stands in for its holder. */
  takingOver() {
    const button = element('button', 'task-form-take-over btn btn-primary', this.words['take-over']);
    button.type = 'button';
    button.onclick = async () => {
      button.disabled = true;
      const answer = await this.call('POST', 'take-over').catch(() => null);
      if (answer?.ok) {
        this.taken ? this.taken() : await this.open();
      } else {
        button.disabled = false;
        this.alert.append(element('p', '', answer ? (await answer.json().catch(() => ({}))).detail : this.words.failed));
      }
    };
    return button;
  }

  /** What former holders have typed: nothing is filled in before whoever has the task now has said what to begin with. */
  offer(offers, draft) {
    if (!offers.length) {
      return;
    }
    const until = offers[0].changedAt;
    const choice = (text, choose) => {
      const button = element('button', 'btn btn-default', text);
      button.type = 'button';
      button.onclick = async () => {
        this.decided();
        await choose();
        this.draft.decide(until);
      };
      return button;
    };
    this.offered = element('div', 'task-form-alert free task-form-offer');
    this.offered.setAttribute('role', 'alert');
    offers.forEach(({ said, answers }) => this.offered.append(element('p', '', said),
      choice(this.words['offer.take'], () => this.fill({ answers, revision: this.draft.known }))));
    this.offered.append(choice(this.words[draft ? 'other.mine' : 'offer.afresh'], () => undefined));
    this.place.prepend(this.offered);
    this.bar.hidden = true;
  }

  decided() {
    if (this.offered) {
      this.offered.remove();
      this.offered = null;
      this.form.setProperty('readOnly', false);
      this.bar.hidden = false;
    }
  }

  async discard() {
    this.draft.end();
    forget(this.address);
    await this.call('DELETE', 'draft');
    this.clear();
    this.dropping.hidden = true;
    await this.fill(null);
  }

  /** In this tab only: where the server takes nothing any more. */
  remember() {
    this.settle();
    const typed = this.draft.read();
    if (this.draft.open && Object.keys(typed).length) {
      sessionStorage.setItem(TYPED, JSON.stringify({ address: this.address, person: this.person, typed }));
    }
  }

  /** The session has ended: the login leads back here, with what was typed. */
  logIn() {
    this.remember();
    // Tasklist knows by itself how to get there.
    if (dispatchEvent(new Event('hindsight:ended', { cancelable: true }))) {
      location.reload();
    }
  }

  async complete() {
    this.settle();
    this.clear();
    this.submitting = true;
    const { data, errors } = this.form.submit();
    this.submitting = false;
    if (Object.keys(errors).length) {
      this.alert.append(element('p', '', this.words.refused));
      this.bringIntoView(Object.keys(errors));
      return;
    }
    this.button.disabled = true;
    this.say(this.words.completing);
    try {
      await this.send(data);
    } catch (unreachable) {
      this.alert.append(element('p', '', this.words.failed));
      this.say('');
    } finally {
      this.button.disabled = false;
    }
  }

  async send(data) {
    const answer = await this.call('POST', 'complete', JSON.stringify({ answers: data }));
    if (answer.ok) {
      forget(this.address);
      this.draft.end();
      this.close();
      this.done(await answer.json(), this.words);
    } else if (answer.status === 401 || answer.status === 403) {
      this.logIn();
    } else if (answer.status < 500) {
      this.refuse(await answer.json());
    } else {
      throw new Error(answer.statusText);
    }
  }

  /** Each fault stands at its field; what is in no field that shows stands below the form. */
  refuse({ detail, errors = [] }) {
    const fields = this.form.get('formFieldRegistry').getAll();
    const marked = {};
    errors.forEach(fault => {
      const field = fields.find(one => one.key === fault.field);
      if (field) {
        marked[field.id] = [...(marked[field.id] || []), fault.detail];
      }
    });
    this.form._setState({ errors: marked });
    this.say('');
    this.alert.replaceChildren(element('p', '', detail));
    setTimeout(() => this.bringIntoView(Object.keys(marked)));
  }

  bringIntoView(ids) {
    const order = this.form.get('formFieldRegistry').getAll().map(field => field.id);
    const first = [...ids].sort((one, other) => order.indexOf(one) - order.indexOf(other))
      .map(id => this.place.querySelector(`[id^="fjs-form-"]:is([id$="-${CSS.escape(id)}"], [id*="-${CSS.escape(id)}-"])`))
      .find(found => found);
    (first || this.alert).scrollIntoView({ block: 'center' });
    // The calendar of a day would cover what is said of it.
    if (first && !first.closest('.fjs-form-field-datetime')) {
      first.focus({ preventScroll: true });
    }
  }

  /** Another may have taken its place while it was waited for. */
  isClosed() {
    return this.listening.signal.aborted;
  }

  /** Another takes its place, or nobody looks at it any more: what was typed last is kept still, by when it is done. */
  async close() {
    this.listening.abort();
    if (this.shown?.mine && this.draft) {
      this.settle();
      await this.draft.last();
    }
  }
}

/**
 * Shows a form in a place of a page.
 *
 * address: where the server has it; done: is told what came of its completion, and the words to say it with; taken: opens
 * the form anew after somebody has taken the task over
 */
export const open = (place, address, done, taken) => {
  const form = new TaskForm(place, address, done, taken);
  form.open().catch(failed => {
    console.warn('Hindsight: the form has not opened', failed);
    place.replaceChildren(element('p', 'task-form-alert', form.words?.failed || ''));
  });
  return form;
};

export const ofTask = id => `/api/tasks/${encodeURIComponent(id)}`;

/** What whoever completed a form is told, with the ways to the record and to what comes next. */
export const outcome = ({ said, next, reference }, words, address) => {
  const box = element('div', 'task-form-outcome');
  box.setAttribute('role', 'status');
  said.forEach(sentence => box.append(element('p', '', sentence)));
  if (reference) {
    const record = element('a', '', `${words.record} (${reference})`);
    record.href = `/post-mortems/${encodeURIComponent(reference)}`;
    const way = element('p');
    way.append(record);
    box.append(way);
  }
  if (next) {
    const way = element('p', '', `${words.next} `);
    const link = element('a', 'task-form-next', next.name);
    link.href = address(next.id);
    way.append(link);
    box.append(way);
  }
  return box;
};
