// Tasklist's list: sorted by what is due first, the same beside whatever task a link leads to; and each card says what it
// is about, whose it is and when it is due in words of the server's, by one request for all cards that are drawn at once.
// Where that fails, a card stays Camunda's.
const BY_DUE_DATE = `sorting=${encodeURIComponent('[{"sortBy":"dueDate","sortOrder":"asc"}]')}`;
const GROUPED = 'late';
const waiting = new Map();
const told = new Map();

// A script that throws leaves the whole page blank.
const attempt = part => {
  try {
    return part();
  } catch (failed) {
    console.warn('Hindsight: a part of the list script failed', failed);
    return undefined;
  }
};

const parts = hash => {
  const [place, query = ''] = hash.replace(/^#/, '').split('?');
  return {isList: ['', '/'].includes(place), query, named: new URLSearchParams(query)};
};

// Tasklist itself would sort by what was made last wherever its address names no order.
const sorted = hash => {
  const {isList, query, named} = parts(hash);
  return !isList || named.has('sorting') ? hash : `#/?${query ? `${query}&` : ''}${BY_DUE_DATE}`;
};

// Where a link to a task names no filter, Tasklist goes to the first one, and lets go of the task when it shows another.
let filter = null;
const filtered = hash => {
  const {isList, query, named} = parts(hash);
  return isList && filter && named.get('task') && !named.has('filter') ? `#/?${query}&filter=${filter}` : hash;
};

// An address that somebody has kept may name a tab that is not shown: what it would ask for is closed.
const offered = hash => hash.replace(/([?&])detailsTab=task-detail-(?:form|history|description)(?:&|$)/, '$1');

const whole = hash => filtered(sorted(offered(hash)));

const complete = () => attempt(() => {
  if (whole(location.hash) !== location.hash) {
    history.replaceState(history.state, '', location.pathname + location.search + whole(location.hash));
  }
  filter = parts(location.hash).named.get('filter') || filter;
});

const completeLink = event => attempt(() => {
  const link = event.target.closest?.('a[href^="#/"]');
  link?.setAttribute('href', whole(link.getAttribute('href')));
});

const element = (name, style, ...content) => {
  const made = document.createElement(name);
  made.className = style;
  // With a space between, for whoever hears or copies them.
  made.append(...content.filter(Boolean).flatMap((part, place) => place ? [' ', part] : [part]));
  return made;
};

const fact = (style, words) => words && element('span', style, words);

const when = due => {
  const words = element('span', due.late ? 'hindsight-due hindsight-late' : 'hindsight-due', due.words);
  words.title = due.exact;
  return words;
};

const severity = card => {
  const word = element('span', 'hindsight-severity', card.severityWord);
  word.dataset.severity = card.severity;
  return word;
};

const draw = ({node, grouped}, card) => {
  const item = node.closest('li.task');
  if (!item) {
    return;
  }
  node.replaceChildren(...[
    card.title && element('p', 'hindsight-title', card.title),
    card.about && element('p', 'hindsight-about', card.about),
    element('p', 'hindsight-facts', fact('hindsight-reference', card.reference),
      card.severity && severity(card), fact('hindsight-stage', card.stage)),
    element('p', 'hindsight-line', card.due && when(card.due), fact('hindsight-holder', card.holderWords))
  ].filter(Boolean));
  item.classList.add('hindsight-told');
  item.classList.toggle('hindsight-grouped', grouped);
  item.dataset.hindsightGroup = grouped ? card.group : '';
};

// The first card of those that stand together carries what they stand under.
const head = () => {
  let above = '';
  document.querySelectorAll('.tasks-list > li.task').forEach(item => {
    const group = item.dataset.hindsightGroup || '';
    item.querySelector(':scope > .hindsight-group')?.remove();
    if (group && group !== above) {
      item.prepend(element('h3', 'hindsight-group', group));
    }
    above = group;
  });
};

const drawAll = cards => attempt(() => {
  cards.forEach((card, task) => told.has(task) && draw(card, told.get(task)));
  head();
});

const ask = async () => {
  const cards = new Map(waiting);
  waiting.clear();
  drawAll(cards);
  const ids = [...cards.keys()].map(encodeURIComponent).join(',');
  const answer = await fetch(`/api/tasks/cards?ids=${ids}`, {headers: {'X-Requested-With': 'XMLHttpRequest'}});
  if (answer.ok) {
    (await answer.json()).cards.forEach(card => told.set(card.task, card));
    drawAll(cards);
  }
};

const show = (node, task, grouped) => {
  node.className = 'hindsight-card';
  if (!waiting.size) {
    setTimeout(() => ask().catch(failed => console.warn('Hindsight: the cards of the list are missing', failed)));
  }
  waiting.set(task, {node, grouped});
};

attempt(() => {
  // Before Tasklist's own, which are added when it starts.
  addEventListener('popstate', complete);
  addEventListener('hashchange', complete);
  document.addEventListener('click', completeLink, true);
});
complete();

export default [{
  id: 'hindsight.card',
  pluginPoint: 'tasklist.card',
  priority: 300,
  render: (node, card, scope) =>
    attempt(() => show(node, card.taskId, scope?.filterProperties?.hindsight === GROUPED)),
  unmount: () => undefined
}];
