// What Tasklist shows that cannot work here is not shown; what it says is said without the engine's words; and the keyboard
// reaches the task first. Each part is tried by itself.
import {attempt, reader, word} from '/webapp-reader.js';

const ENGINES = /ENGINE-\d+|org\.camunda|Exception\b|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const SUBMITTED = /^Cannot (submit|complete) (task|start)[^:]*: /;
const FIXED = ['.task-card .due-date', '.task-card .followup-date', '.task-card .groups > span',
  '.task-card .assignee > .set-value'];
const mayMove = reader.groups.includes('camunda-admin');

const isTaskOpen = () => new URLSearchParams(location.hash.split('?')[1]).has('task');

/** Dates, groups and the name of who has the task are to be read: a key would open what the engine then refuses. */
const keepFixed = () => {
  const stop = event => {
    if (event.target.closest?.(FIXED.join()) && event.key !== 'Tab') {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  ['click', 'keydown'].forEach(kind => addEventListener(kind, stop, true));
};

const unreachable = () => FIXED.forEach(one => document.querySelectorAll(`${one}[tabindex="0"], ${one} a[href]`)
  .forEach(part => {
    part.removeAttribute('tabindex');
    part.removeAttribute('href');
  }));

/** A notice says what people can do something about, or that it did not work. */
const plain = notice => {
  const said = notice.textContent.replace(SUBMITTED, '').trim();
  const better = ENGINES.test(said) ? word('webapp.failed') : said;
  if (better !== notice.textContent.trim()) {
    notice.textContent = better;
  }
};

// The title of the task, from where Tab leads on to what can be done with it.
const toTask = () => {
  const title = document.querySelector('.task-card h2.task');
  title?.setAttribute('tabindex', '-1');
  title?.focus({preventScroll: true});
};

const skip = () => {
  const link = document.createElement('a');
  link.className = 'hindsight-skip';
  link.href = '';
  link.textContent = word('webapp.skip', 'Go to the task');
  link.addEventListener('click', click => {
    click.preventDefault();
    toTask();
  });
  document.body.prepend(link);
};

// After the page has loaded, and after a key has opened a task, Tab goes on from the task; Tasklist itself moves the focus
// to and fro meanwhile. Whoever does something else goes on from there.
let leads = true;
const follow = () => {
  const at = document.activeElement;
  if (leads && isTaskOpen() && (!at || at === document.body || at.closest('.tasks-list'))) {
    toTask();
  }
};
const heed = event => {
  leads = event.key === 'Enter' && Boolean(event.target.closest?.('.tasks-list .task'));
};

attempt(() => mayMove || keepFixed());
attempt(skip);
attempt(() => ['keydown', 'pointerdown'].forEach(kind => addEventListener(kind, heed, true)));
attempt(() => new MutationObserver(() => {
  attempt(() => document.querySelectorAll('.notifications .message').forEach(plain));
  attempt(() => mayMove || unreachable());
  attempt(follow);
}).observe(document.documentElement, {childList: true, subtree: true, characterData: true}));
