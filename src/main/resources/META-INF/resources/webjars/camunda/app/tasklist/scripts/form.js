// The form of the task that Tasklist shows, as its first tab, by the same component as the task’s own page.
let parts;
const component = () => parts = parts || import('/task-form.js');

const style = () => {
  if (!document.getElementById('hindsight-form')) {
    const link = document.createElement('link');
    link.id = 'hindsight-form';
    link.rel = 'stylesheet';
    link.href = '/task-form.css';
    document.head.append(link);
  }
};

const without = (...names) => {
  const [path, query] = location.hash.split('?');
  const place = new URLSearchParams(query);
  names.forEach(name => place.delete(name));
  return `${path}?${place}`;
};

const address = id => {
  const place = new URLSearchParams(location.hash.split('?')[1]);
  place.set('task', id);
  place.delete('detailsTab');
  return `#/?${place}`;
};

const tell = (told, words) => {
  document.querySelector('.hindsight-outcome')?.remove();
  told.classList.add('hindsight-outcome');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = '×';
  close.setAttribute('aria-label', words.close);
  close.onclick = () => told.remove();
  told.querySelector('a')?.addEventListener('click', () => told.remove());
  told.prepend(close);
  document.body.append(told);
};

const lead = (node, address, name) => {
  const link = document.createElement('a');
  link.className = 'hindsight-way';
  link.href = address;
  link.textContent = name;
  node.append(link);
};

// The pages of ours are a step away; what begins with a form, begins on one of them.
const ways = async node => {
  const { word } = await import('/webapp-reader.js');
  lead(node, '/', word('webapp.link.home', 'Home'));
  const answer = await fetch('/api/start',
    { headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' } });
  (answer.ok ? await answer.json() : []).forEach(({ process, name }) =>
    lead(node, `/start/${encodeURIComponent(process)}`, name));
};

const show = async (node, taskId, scope) => {
  const { ofTask, open, outcome } = await component();
  return open(node, ofTask(taskId), (what, words) => {
    tell(outcome(what, words, address), words);
    location.hash = without('task', 'detailsTab');
    scope.$root.$broadcast('refresh');
  }, () => scope.$evalAsync(() => {
    scope.taskData.set('taskId', { taskId });
    scope.taskData.changed('taskList');
  }));
};

export default [{
  id: 'hindsight.ways',
  pluginPoint: 'tasklist.navbar.action',
  priority: 200,
  render: node => {
    ways(node).catch(failed => console.warn('Hindsight: the ways to other pages are missing', failed));
  }
}, {
  id: 'hindsight.form',
  pluginPoint: 'tasklist.task.detail',
  priority: 2000,
  properties: { label: 'FORM' },
  render: (node, { taskId }, scope) => {
    style();
    node.className = 'hindsight-form';
    // Tasklist does not render again when somebody claims the task that it shows, or gives it back.
    let before;
    let shown;
    scope.$watch(() => scope.task?.id === taskId ? scope.task.assignee || '' : undefined, holder => {
      if (holder !== undefined && holder !== before) {
        before = holder;
        shown = Promise.resolve(shown).then(form => form?.close(), () => undefined)
          .then(() => show(node, taskId, scope));
        shown.catch(failed => console.warn('Hindsight: the form has not opened', failed));
      }
    });
    scope.$on('$destroy', () => shown?.then(form => form.close()));
  }
}];
