// The record of its post-mortem, beside whatever else Cockpit tells of an instance.
import {word} from '/webapp-reader.js';
import {embed} from '/embed.js';
import {instance} from './asking.js';

// Before Cockpit's own, the first of which has 20.
const FIRST = 100;

const note = (node, sentence) => {
  const said = document.createElement('p');
  said.className = 'hindsight-none';
  said.textContent = sentence;
  node.replaceChildren(said);
};

const show = async (node, id, scope) => {
  const {businessKey} = await instance(id);
  if (!node.isConnected) {
    return;
  }
  if (businessKey) {
    scope.$on('$destroy', embed(node, `/post-mortems/${encodeURIComponent(businessKey)}`));
  } else {
    note(node, word('webapp.record.none'));
  }
};

export default [{
  id: 'hindsight.record',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: FIRST,
  properties: {label: word('webapp.record', 'Record')},
  render: (node, {processInstanceId}, scope) => {
    node.className = 'hindsight-record';
    show(node, processInstanceId, scope).catch(failed => {
      console.warn('Hindsight: the record is missing', failed);
      note(node, word('webapp.embed.failed', 'This cannot be shown.'));
    });
  }
}];
