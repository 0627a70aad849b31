// What Cockpit has and cannot work here, or stands in the way of what is ours.
import {attempt, reader} from '/webapp-reader.js';

// Its page of tasks counts what only administrators may count: all others are led to the board.
const CLOSED = /^#\/tasks(?=[?/]|$)/;
const lead = () => attempt(() => {
  if (CLOSED.test(location.hash)) {
    history.replaceState(history.state, '', `${location.pathname}${location.search}#/board`);
  }
});

// What an administrator alone may change is to be read: a click or a key would open what the engine then refuses.
const FIXED = '[ng-click="showDialog()"]';
const keep = event => {
  if (event.target.closest?.(FIXED) && event.key !== 'Tab') {
    event.preventDefault();
    event.stopPropagation();
  }
};

// On a phone, the navigation is folded away again once it has led somewhere.
const foldMenu = () => attempt(() => document.querySelector('[cam-widget-header] .navbar-toggle.open')?.click());

// The charts of the dashboard, which are not shown, ask for nothing; the board is never folded away.
const fold = () => {
  const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  kept['dashboardSection:actual'] = false;
  kept['dashboardSection:deprecate'] = true;
  localStorage.setItem('camunda-web', JSON.stringify(kept));
};

attempt(() => {
  if (!reader.groups.includes('camunda-admin')) {
    // Before Cockpit’s own, which are added when it starts.
    ['popstate', 'hashchange'].forEach(kind => addEventListener(kind, lead));
    lead();
    ['click', 'keydown'].forEach(kind => addEventListener(kind, keep, true));
  }
});
attempt(fold);
addEventListener('hashchange', () => setTimeout(foldMenu));
