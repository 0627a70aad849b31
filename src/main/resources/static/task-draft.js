// A draft that keeps itself on the server while somebody types, and notices when another window has written since.
const SOON = 700;
const AGAIN = 5000;

const empty = value => value === undefined || value === null || value === '' || Array.isArray(value) && !value.length;
const same = (one, other) => empty(one) && empty(other) || JSON.stringify(one) === JSON.stringify(other);

/** What differs from the form as it was opened; what was emptied is null. */
export const differing = (now, given) => Object.fromEntries([...new Set([...Object.keys(now), ...Object.keys(given)])]
  .filter(key => !same(now[key], given[key])).map(key => [key, empty(now[key]) ? null : now[key]]));

/**
 * Keeps the draft of one task.
 *
 * read: gives what is typed now; call(method, part, body, more): asks the server; tell(state): kept, keeping, unkept,
 * other, gone or ended.
 */
export class TaskDraft {

  constructor({ read, call, tell, draft }) {
    Object.assign(this, { read, call, tell });
    this.known = draft ? draft.revision : 0;
    this.sent = draft ? draft.answers : '{}';
    this.open = true;
  }

  changed() {
    if (this.open && !this.stopped) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.keep(), SOON);
    }
  }

  isUnsaved() {
    return this.open && (Boolean(this.decided) || JSON.stringify(this.read()) !== this.sent);
  }

  /** What former holders have typed until then is taken or left: the server does not offer it again. */
  decide(until) {
    this.decided = until;
    return this.keep();
  }

  /** At once; also while the page is left, when the answer is not waited for. */
  async keep(leaving = false) {
    clearTimeout(this.timer);
    if (!this.isUnsaved() || this.stopped) {
      return;
    }
    if (this.busy && !leaving) {
      this.changed();
      return;
    }
    await (this.putting = this.put(leaving));
  }

  async put(leaving) {
    const answers = JSON.stringify(this.read());
    const { decided = null } = this;
    this.busy = true;
    this.tell('keeping');
    try {
      const answer = await this.call('PUT', 'draft',
        `{"known":${this.known},"answers":${answers},"decided":${JSON.stringify(decided)}}`,
        { keepalive: leaving && answers.length < 60000 });
      await this.take(answer, answers);
    } catch (unreachable) {
      this.tell('unkept');
      this.timer = setTimeout(() => this.keep(), AGAIN);
    } finally {
      this.busy = false;
    }
  }

  async take(answer, answers) {
    if (answer.ok) {
      this.known = (await answer.json()).revision;
      this.sent = answers;
      this.decided = null;
      this.tell('kept');
    } else if (answer.status === 409) {
      await this.meet();
    } else if (answer.status === 401 || answer.status === 403) {
      this.tell('ended');
    } else if (answer.status >= 500) {
      throw new Error(answer.statusText);
    } else {
      this.stopped = true;
      this.tell('gone', await answer.json().catch(() => ({})));
    }
  }

  /** Another window has written; or has thrown its draft away, then this one counts. */
  async meet() {
    const other = await this.latest();
    if (other) {
      this.stopped = true;
      this.tell('other', other);
    } else {
      this.known = 0;
      this.changed();
    }
  }

  async latest() {
    const answer = await this.call('GET', 'draft');
    return answer.status === 200 ? answer.json() : null;
  }

  /** Looks whether another window has written while this one was out of sight. */
  async look() {
    if (!this.open || this.stopped || this.busy) {
      return;
    }
    const other = await this.latest().catch(() => null);
    if (other && other.revision > this.known) {
      this.stopped = this.isUnsaved();
      this.tell(this.stopped ? 'other' : 'newer', other);
    }
  }

  /** What is here counts from now on. */
  overrule(other) {
    this.known = other.revision;
    this.stopped = false;
    return this.keep();
  }

  /** What was typed last, once what is on its way has arrived; nothing is kept after it. */
  async last() {
    await this.putting;
    await this.keep(true);
    this.end();
  }

  end() {
    this.open = false;
    clearTimeout(this.timer);
  }
}
