// On the map's diagram, where post-mortems are late: how many of all, and by how much the one that is looked at.
import {attempt, word} from '/webapp-reader.js';
import {asked, instance} from './asking.js';

const MAP = 'post-mortem:';
const CALLS = 'bpmn:CallActivity';
// Above its left corner, as large to read as the rest of the page however small the diagram is.
const PLACE = {position: {top: 0, left: 0}, scale: {min: 1, max: 1.3}};

// The board knows the six stages: what the map calls beside them holds one, or none.
const STAGES = {'light-review': 'meeting', 'second-meeting': 'meeting', 'sign-off': ''};
const board = place => {
  const stage = STAGES[place] ?? place;
  return stage ? `#/board?late=true&stage=${stage}` : '#/board?late=true';
};

const badge = (text, title, late, address) => {
  const made = document.createElement(address ? 'a' : 'span');
  made.className = late ? 'hindsight-badge hindsight-late' : 'hindsight-badge';
  made.textContent = text;
  made.title = title;
  if (address) {
    made.href = address;
  }
  return made;
};

/** A diagram may have been drawn before, or be drawn yet. */
const onceDrawn = (viewer, draw) => {
  const calls = () => viewer.get('elementRegistry').filter(shape => shape.type === CALLS);
  calls().length ? draw(calls()) : viewer.get('eventBus').once('import.done', () => attempt(() => draw(calls())));
};

const put = (viewer, scope, badges) => onceDrawn(viewer, calls => badges.forEach(([stage, made]) =>
  calls.filter(call => call.businessObject.calledElement === stage).forEach(call => {
    const overlays = viewer.get('overlays');
    const id = overlays.add(call.id, {...PLACE, html: made});
    scope.$on('$destroy', () => attempt(() => overlays.remove(id)));
  })));

const ofAll = ({stage, open, late}) => [stage, badge(word('webapp.late.count', '{0} late').replace('{0}', late),
  word('webapp.late.of').replace('{0}', late).replace('{1}', open), true, board(stage))];

const ofOne = ({stage, due}) => [stage, badge(due.words, due.exact, due.late)];

const draw = (pluginPoint, stages) => ({
  id: `hindsight.${pluginPoint}`,
  pluginPoint,
  priority: 0,
  render: (viewer, api, scope) => {
    stages(api).then(badges => scope.$$destroyed || put(viewer, scope, badges))
      .catch(failed => console.warn('Hindsight: what is late is missing', failed));
  }
});

export default [
  draw('cockpit.processDefinition.diagram.plugin', async ({processDefinitionId}) =>
    processDefinitionId.startsWith(MAP)
      ? (await asked('/api/board/stages')).stages.filter(({late}) => late).map(ofAll) : []),
  draw('cockpit.processInstance.diagram.plugin', async ({processInstanceId}) => {
    const {businessKey, definitionId} = await instance(processInstanceId);
    return businessKey && definitionId.startsWith(MAP)
      ? (await asked(`/api/board/stages/${encodeURIComponent(businessKey)}`)).stages.map(ofOne) : [];
  })
];
