// A page with one form, and what comes after it.
import { ofTask, open, outcome } from './task-form.js';

const place = document.getElementById('task-form');

open(place, place.dataset.task ? ofTask(place.dataset.task) : `/api/start/${encodeURIComponent(place.dataset.start)}`, (what, words) => {
  const told = outcome(what, words, id => `/tasks/${encodeURIComponent(id)}`);
  const all = document.createElement('p');
  const link = document.createElement('a');
  link.href = '/camunda/app/tasklist/';
  link.textContent = words.tasks;
  all.append(link);
  // Who only reports something has no tasks.
  if (what.next || what.reference || place.dataset.task) {
    told.append(all);
  }
  document.querySelectorAll('.task-hands').forEach(part => part.remove());
  place.replaceChildren(told);
  told.tabIndex = -1;
  told.focus();
});
