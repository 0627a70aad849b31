// Pages of ours in Cockpit: the board, the actions and the figures under entries of their own, and the board on the
// dashboard in place of the charts.
import {attempt, word} from '/webapp-reader.js';
import {embed} from '/embed.js';

const PAGES = ['board', 'actions', 'figures'];
const NAMES = {board: 'Board', actions: 'Actions', figures: 'Figures'};
// Before Cockpit's own, the first of which has 100.
const FIRST = 200;

// Other filters are the same page, which Cockpit would otherwise take down and put up again.
const stay = place => attempt(() => {
  window.angular.element(document.body).injector().get('$route').routes[place].reloadOnSearch = false;
});

const show = (node, page, scope) => scope.$on('$destroy', embed(node, `/${page}`, {follows: true}));

const entry = (page, place) => ({
  id: `hindsight.${page}`,
  pluginPoint: 'cockpit.navigation',
  priority: FIRST - place,
  properties: {
    label: word(`nav.${page}`, NAMES[page]),
    pagePath: `#/${page}`,
    checkActive: address => new RegExp(`#/${page}(\\?|$)`).test(address)
  }
});

const route = page => ({
  id: `hindsight.${page}.page`,
  pluginPoint: 'cockpit.route',
  priority: 0,
  properties: {path: `/${page}`},
  render: (node, api, scope) => {
    stay(`/${page}`);
    node.className = 'ctn-view hindsight-page';
    show(node, page, scope);
  }
});

export default [...PAGES.map(entry), ...PAGES.map(route), {
  id: 'hindsight.dashboard',
  pluginPoint: 'cockpit.dashboard',
  priority: 0,
  render: (node, api, scope) => show(node, 'board', scope)
}];
